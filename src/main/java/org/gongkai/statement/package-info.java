/**
 * Text in, statements out: finds the figures that sentences of a report tell, and links one to an indicator only where
 * all words of its clause are accounted for by a term of the form or say nothing of what is counted. Telephone and
 * identity numbers and addresses are masked before anything is looked at. What a sentence means beyond that is left open.
 */
package org.gongkai.statement;

/**
 * The words of a form's labels, freed from the way they were printed. Two labels that a person reads as the same have
 * the same core here, whatever their width, spaces, quotes, numbering or remarks in brackets. This package knows
 * nothing of any other.
 */
package org.gongkai.label;

/**
 * Decides what a night has to do. The files in the folder of reports are compared with the ledger by content, reader
 * and knowledge, and the result is frozen in a table before anything is read. A night without any change has no work.
 */
package org.gongkai.plan;

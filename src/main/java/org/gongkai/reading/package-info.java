/**
 * Readings as rows of tables, by natural codes, so that what was read on one machine can be taken in on another. The tables
 * are told once, and both ways use them: from a reading to its rows and from rows to the same reading. It knows no database
 * and no engine; whoever writes the rows, as Parquet or otherwise, keeps names and kinds of the columns.
 */
package org.gongkai.reading;

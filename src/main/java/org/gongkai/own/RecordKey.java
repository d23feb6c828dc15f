package org.gongkai.own;

/**
 * What tells the reports of a user's own figures apart.
 *
 * @param record name of the record
 * @param year its year, 0 where none is given
 */
record RecordKey(String record, int year) {}

/**
 * Writes the reports for people: every query in {@code sql/reports} becomes CSV files, with headings and codes in the
 * language of their readers.
 */
package org.gongkai.reporting;

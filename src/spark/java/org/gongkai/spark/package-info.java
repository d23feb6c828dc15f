/**
 * Reading and reports on Spark, for what outgrows one machine: the program's own reader over a folder of files, and the
 * queries and views of {@code sql} over the Parquet files of a night. It is built by a POM of its own, with Spark's class path
 * and nothing of Spring or of DuckDB on it.
 */
package org.gongkai.spark;

/**
 * The reports on Spark, for stars that outgrow one machine: the queries and views of {@code sql} over the Parquet files of a
 * night. It is built by a POM of its own, with Spark's class path and nothing of Spring or of DuckDB on it.
 */
package org.gongkai.spark;

/**
 * The private warehouse that a night builds on: the DuckDB file, its SQL from the folder {@code sql}, the dimensions.
 * One process works on it and nobody else reads it; readers get the published copy. SQL stands in files, never in Java.
 */
package org.gongkai.warehouse;

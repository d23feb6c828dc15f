package org.gongkai.plan;

/**
 * What derived data depends on besides the files.
 *
 * @param reader version of the reader of forms
 * @param reading fingerprint of the knowledge used for reading
 * @param checking fingerprint of identities and check SQL
 * @param choosing fingerprint of the precedence between files
 * @param reporting fingerprint of the words and SQL of views and reports
 */
public record Versions(int reader, String reading, String checking, String choosing, String reporting) {}

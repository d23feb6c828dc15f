package org.gongkai.load;

/** The agency (by its natural code) and year that claims are about. */
record ReportKey(String agencyCode, int year) {}

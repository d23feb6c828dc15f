package org.gongkai.load;

/** The agency (by its natural code), the year and the period that claims are about. */
record ReportKey(String agencyCode, int year, String period) {}

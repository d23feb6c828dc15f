/**
 * What Gongkai knows of forms and agencies, read from the CSV files of a folder: editions with their tables, indicators
 * and identities, aliases of labels, patterns of titles, agencies. A user extends it without touching Java. Every part
 * has a fingerprint, so that what was derived from older knowledge can be told.
 */
package org.gongkai.knowledge;

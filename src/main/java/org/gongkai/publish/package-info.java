/**
 * The file-system half of publishing: a night is a folder, built aside, checked, and made visible by renaming one link.
 * The results of reports become CSV files for people here too, beside their target first and then renamed. This package
 * knows nothing of any other and expects one writer at a time; the job holds an exclusive lock while it runs.
 */
package org.gongkai.publish;

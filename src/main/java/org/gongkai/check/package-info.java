/**
 * Checks the warehouse: every identity on every current report, set by set in SQL, and whether the load lost or doubled
 * anything. The SQL stands in {@code sql/checks} and {@code sql/verify}; here it is only run in its order. What an identity
 * comes to on one report is told without a database by {@link org.gongkai.check.Evaluation}.
 */
package org.gongkai.check;

/**
 * Loads readings into the warehouse: ledger, reports, figures and troubles of a chunk in one transaction. Every set of
 * figures that a file claims for an agency and year is kept; which one holds is decided here. Nothing is overwritten
 * without the old being kept as history.
 */
package org.gongkai.load;

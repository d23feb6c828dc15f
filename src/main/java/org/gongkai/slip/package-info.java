/**
 * Slips: workbooks that go back to who sent the files, one a sender, with what does not add up, what could not be taken,
 * what belongs there, and room for the answer; and a list of them for each district. A slip has the same bytes as long as
 * it says the same, and no text in it is ever run as a formula. It reads the warehouse, or takes what a check before
 * sending found, and writes files; what becomes of them is not its affair.
 */
package org.gongkai.slip;

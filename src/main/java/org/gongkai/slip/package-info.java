/**
 * Slips: workbooks that can be sent back to who sent the files, one a sender, with what could not be taken, what was
 * wanted in its place, and the rows as they were printed. A slip has the same bytes as long as it says the same, and no
 * text in it is ever run as a formula. It reads the warehouse and writes files; what becomes of them is not its affair.
 */
package org.gongkai.slip;

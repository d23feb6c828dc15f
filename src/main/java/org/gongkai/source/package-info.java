/**
 * Bytes in, sheets of cells out: tells the format of a file by its content and reads workbooks, web pages and CSV, alone
 * or in an archive, into one grid, with merged cells expanded and every cell's text as the sheet displays it. What a cell
 * means (figure, label, note) is not decided here. This package knows nothing of any other.
 */
package org.gongkai.source;

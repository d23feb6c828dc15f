/**
 * From the text of a cell to a value, exactly: how much was reported, how sure it is, or why it cannot be read. What
 * the words 余, 约, 万, 件 mean comes from outside as data, so that an analyst can add one. This package knows nothing of
 * any other.
 */
package org.gongkai.figure;

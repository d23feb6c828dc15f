/**
 * Reads forms: bytes of a file in, figures, labels and troubles out, with an account of every cell. Tables are found by
 * their labels, the edition is recognised for each table, and a figure is placed by its whole label path. No Spring and
 * no database here, so that the same reader runs anywhere.
 */
package org.gongkai.form;

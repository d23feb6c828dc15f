/**
 * Reads figures that a user gives by codes instead of on a form: long or wide tables, and what is known of each record.
 * Nothing is told by labels and nothing is guessed; a line that is wrong is rejected with its place, and the rest goes
 * on. What comes out is what the reading of forms gives too, so that everything after it is the same.
 */
package org.gongkai.own;

/**
 * Trouble as data: what went wrong with an input, where, and what to do about it. A trouble is a row that somebody can
 * query, never an exception; exceptions are for what stops a whole run. This package knows nothing of any other.
 */
package org.gongkai.trouble;

/**
 * Explains why identities fail: what slip, in which cells, made the figures of a report contradict each other. Plain
 * Java over exact numbers; it knows neither files nor databases, and it never alters a figure.
 */
package org.gongkai.explain;

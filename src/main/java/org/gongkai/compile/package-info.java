/**
 * The form of a whole, compiled from the reports of its members in a published warehouse: what they add up to, how many
 * of them stand behind it, and where that differs from what the whole itself reported. Who is a member is what roll-ups
 * take for one; what must not be added up is left empty. Nothing is written to the warehouse.
 */
package org.gongkai.compile;

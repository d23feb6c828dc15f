package org.gongkai.form;

import org.gongkai.statement.Statement;
import org.gongkai.trouble.Place;

/**
 * A figure that the text of a report tells, and where.
 *
 * @param agencyCode the agency that the report is of
 * @param year the year reported on
 * @param edition the edition of the form that the report fills in
 * @param place the block of text
 * @param statement the figure
 */
public record PlacedStatement(String agencyCode, int year, String edition, Place place, Statement statement) {}

package org.gongkai.form;

import org.gongkai.figure.ReportedValue;
import org.gongkai.knowledge.Breakdown;
import org.gongkai.knowledge.Indicator;

/**
 * One reported cell (统计数).
 *
 * @param edition code of the edition that the indicator belongs to
 * @param indicator the indicator
 * @param breakdown the breakdown, the total where there is none
 * @param value what the cell reports
 * @param tableNo number of its table in the report, from 1
 * @param row row of the cell in its sheet, from 0
 * @param column column of the cell in its sheet, from 0
 */
public record Figure(
        String edition,
        Indicator indicator,
        Breakdown breakdown,
        ReportedValue value,
        int tableNo,
        int row,
        int column) {}

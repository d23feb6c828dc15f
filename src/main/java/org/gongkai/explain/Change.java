package org.gongkai.explain;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.knowledge.FigureKey;

/**
 * A proposed change of one cell. It is never made by itself.
 *
 * @param cell the cell
 * @param printed its value as it stands, empty where it is blank
 * @param proposed the value that repairs, empty where the cell is wrong and nothing tells what belongs there
 */
public record Change(FigureKey cell, Optional<BigDecimal> printed, Optional<BigDecimal> proposed) {}

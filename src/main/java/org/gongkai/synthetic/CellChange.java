package org.gongkai.synthetic;

import java.math.BigDecimal;
import org.gongkai.knowledge.FigureKey;

/**
 * A cell that a slip changed.
 *
 * @param cell the cell
 * @param truth what should stand there
 * @param printed what stands there
 */
public record CellChange(FigureKey cell, BigDecimal truth, BigDecimal printed) {}

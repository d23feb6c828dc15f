package org.gongkai.explain;

import java.util.ArrayList;
import java.util.List;

/** The shapes of the cases that were met last. Safe for use by several threads. */
final class Shapes {

    private static final int MOST_KEPT = 16;

    private volatile List<Shape> known = List.of();

    /** The shape of a case, made where it is not known. */
    Shape of(ReportCase source) {
        for (Shape shape : known) {
            if (shape.fits(source)) {
                return shape;
            }
        }
        return made(source);
    }

    private synchronized Shape made(ReportCase source) {
        Shape shape = new Shape(source);
        List<Shape> next = new ArrayList<>(known.subList(0, Math.min(known.size(), MOST_KEPT - 1)));
        next.add(0, shape);
        known = List.copyOf(next);
        return shape;
    }
}

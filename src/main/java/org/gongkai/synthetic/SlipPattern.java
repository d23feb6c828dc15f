package org.gongkai.synthetic;

import java.util.stream.Stream;

/** How slips of a family come about. */
@FunctionalInterface
interface SlipPattern {

    /** The places where such a slip may be, whether or not it breaks an identity, in the order of the form. */
    Stream<SlipSite> places(FormStructure form, Figures figures);
}

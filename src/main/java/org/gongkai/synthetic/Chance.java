package org.gongkai.synthetic;

import java.util.SplittableRandom;

/** Random numbers that are the same on every machine: strict arithmetic, and a source of its own for each purpose. */
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int PIECE = 0xFFFF;

    private Chance() {}

    /** A seed for a part of something that has a seed itself, so that any part can be drawn alone. */
    static long seed(long seed, long part) {
        long mixed = (seed + GOLDEN) ^ (part * GOLDEN + (part >>> 7));
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    static SplittableRandom of(long seed, long part) {
        return new SplittableRandom(seed(seed, part));
    }

    /** A number around 1: its logarithm is as good as normal with that deviation. Four uniform numbers make one. */
    static double around(double deviation, SplittableRandom random) {
        long bits = random.nextLong();
        long sum = (bits & PIECE) + (bits >>> 16 & PIECE) + (bits >>> 32 & PIECE) + (bits >>> 48 & PIECE);
        double normal = (sum / (double) PIECE - 2) * StrictMath.sqrt(3);
        return StrictMath.exp(deviation * normal);
    }
}

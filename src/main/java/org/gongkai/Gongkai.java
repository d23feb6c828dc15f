package org.gongkai;

/** x. */
public final class Gongkai {
    private Gongkai() {}

    /** m. */
    public static void main(String[] args) {}
}

package org.gongkai.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Nights with one file that changes every night and one that never does. */
final class SampleNights {

    static final int KEEP = 2;
    static final String WAREHOUSE = "warehouse.duckdb";
    static final String UNCHANGED = "reports/unchanged.csv";

    private SampleNights() {}

    static PublishedNights in(Path root) {
        return new PublishedNights(root, KEEP);
    }

    static void publish(Path root, int... nights) throws IOException {
        for (int night : nights) {
            NightBuild build = begin(root, night);
            build.publish(Map.of("night", Integer.toString(night)));
        }
    }

    static NightBuild begin(Path root, int night) throws IOException {
        NightBuild build = in(root).begin(night);
        Files.writeString(build.file(WAREHOUSE), "the figures of night " + night);
        Files.writeString(build.file(UNCHANGED), "the same every night\n");
        return build;
    }

    static Path folder(Path root, String name) {
        return root.resolve("nights").resolve(name);
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : Disk.files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    /** Every file below a root with its text, and every link with its target. */
    static SortedMap<String, String> tree(Path root) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        for (Path file : Disk.files(root)) {
            boolean isLink = Files.isSymbolicLink(file);
            String text = isLink ? "-> " + Files.readSymbolicLink(file) : Files.readString(file);
            tree.put(root.relativize(file).toString(), text);
        }
        return tree;
    }
}

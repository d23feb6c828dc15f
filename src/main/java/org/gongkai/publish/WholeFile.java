package org.gongkai.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file so that no reader ever sees half of it. */
public final class WholeFile {

    private WholeFile() {}

    /** Writes it beside its place and moves it there; the folder is made where it is missing. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.write(part, bytes);
        put(part, target);
    }

    /** Moves a file that somebody finished beside its place there. */
    public static void put(Path finished, Path target) throws IOException {
        Disk.replace(finished, target);
    }
}

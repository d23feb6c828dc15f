package org.gongkai.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that two nights share. */
public final class SharedFile {

    private SharedFile() {}

    /** Makes a file of a published night one of a night under construction: the same file, or a copy where links are refused. */
    public static void take(Path published, Path fresh) throws IOException {
        if (!link(published, fresh)) {
            Files.copy(published, fresh, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Puts the published file itself in a place, whatever stands there; whether the system lets it. */
    static boolean link(Path published, Path fresh) throws IOException {
        Path shared = fresh.resolveSibling(fresh.getFileName() + ".shared");
        try {
            Files.createLink(shared, published);
        } catch (UnsupportedOperationException | FileSystemException refused) {
            // No links here, or too many to this file: a copy is as good, only larger.
            return false;
        }
        Files.move(shared, fresh, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }
}

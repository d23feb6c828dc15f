package org.gongkai.slip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.publish.SharedFile;

/**
 * Writes workbooks that bear a mark of what they say. One of the night before with the same mark is taken over, so that a
 * night costs what changed and not what there is. Not safe for use by several threads.
 */
final class UnchangedFiles {

    /** Changes with whatever changes how a workbook looks. */
    private static final int VERSION = 3;

    private static final String PROPERTIES = "docProps/core.xml";

    private final Path folder;
    private final Optional<Path> before;

    UnchangedFiles(Path folder, Optional<Path> before) {
        this.folder = folder;
        this.before = before;
    }

    /** Makes a workbook that bears a mark. */
    interface Drawing {
        byte[] bytes(String mark) throws IOException;
    }

    /** Writes a workbook, unless there is one that says the same. */
    void write(String name, String says, Drawing drawing) throws IOException {
        String mark = DigestUtils.sha256Hex(VERSION + says);
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Optional<Path> same = before.map(night -> night.resolve(name)).filter(old -> bears(old, mark));
        if (same.isPresent()) {
            SharedFile.take(same.get(), file);
        } else {
            Files.write(file, drawing.bytes(mark));
        }
    }

    /** Whether a workbook bears the mark. It is read to its end, which proves the sums of its archive. */
    private static boolean bears(Path workbook, String mark) {
        if (!Files.isRegularFile(workbook, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream opened = Files.newInputStream(workbook);
                ZipInputStream archive = new ZipInputStream(opened)) {
            boolean bears = false;
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                byte[] content = archive.readAllBytes();
                bears |= entry.getName().equals(PROPERTIES)
                        && new String(content, StandardCharsets.UTF_8).contains(mark);
            }
            return bears;
        } catch (IOException damaged) {
            return false;
        }
    }
}

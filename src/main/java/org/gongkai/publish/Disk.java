package org.gongkai.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What reaches the disk for good, and what leaves it. A rename is durable only when its folder is synced too. */
final class Disk {

    private Disk() {}

    /** Forces the bytes of a file to the disk. */
    static void syncFile(Path file) throws IOException {
        // Windows flushes only what is open for writing; Linux also what an operator has made read-only.
        OpenOption access = Files.isWritable(file) ? StandardOpenOption.WRITE : StandardOpenOption.READ;
        try (FileChannel channel = FileChannel.open(file, access)) {
            channel.force(true);
        }
    }

    /** Forces the names in a folder to the disk, where the system can open a folder at all (Windows cannot). */
    static void syncFolder(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException notOpenedAsFile) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }

    /** Forces all files and folders of a tree to the disk. */
    static void syncTree(Path tree) throws IOException {
        for (Path path : inDepth(tree)) {
            if (isFolder(path)) {
                syncFolder(path);
            } else {
                syncFile(path);
            }
        }
    }

    /** Puts a finished file in the place of another, so that no reader ever sees half of it. */
    static void replace(Path finished, Path target) throws IOException {
        syncFile(finished);
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(target.toAbsolutePath().getParent());
    }

    /** Deletes a tree, where there is one; a link in it is deleted, never followed. */
    static void delete(Path tree) throws IOException {
        if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            for (Path path : inDepth(tree)) {
                Files.delete(path);
            }
        }
    }

    static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    static boolean isPlainFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Everything in a tree that is no folder. */
    static List<Path> files(Path tree) throws IOException {
        return inDepth(tree).stream().filter(path -> !isFolder(path)).toList();
    }

    /** A tree with what is in a folder before the folder. */
    private static List<Path> inDepth(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}

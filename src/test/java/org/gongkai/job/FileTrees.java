package org.gongkai.job;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** Folders with all that is below them: copied, deleted, compared. Links are links, never what they lead to. */
public final class FileTrees {

    private FileTrees() {}

    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(target(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, target(file), LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }

            private Path target(Path file) {
                return to.resolve(from.relativize(file).toString());
            }
        });
    }

    /** A new folder that is there until this JVM ends, for what several classes of tests look at. */
    public static Path untilTheEnd(String name) throws IOException {
        Path folder = Files.createTempDirectory(name);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                delete(folder);
            } catch (IOException e) {
                System.err.println(folder + " is left: " + e.getMessage());
            }
        }));
        return folder;
    }

    static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Every file below a folder with its hash, or its target where it is a link. */
    public static SortedMap<String, String> contents(Path tree) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        visit(tree, file -> contents.put(tree.relativize(file).toString(), content(file)));
        return contents;
    }

    /** Every file below a folder with its hash, its number in the file system and when it was written last. */
    static SortedMap<String, String> identities(Path tree) throws IOException {
        SortedMap<String, String> identities = new TreeMap<>();
        visit(tree, file -> {
            Object number = Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS);
            Object written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
            identities.put(tree.relativize(file).toString(), number + " " + written + " " + content(file));
        });
        return identities;
    }

    private interface FileAction {
        void take(Path file) throws IOException;
    }

    private static void visit(Path tree, FileAction action) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                action.take(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static String content(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return "-> " + Files.readSymbolicLink(file);
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

package org.gongkai.plan;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files of a folder with all its subfolders; none is opened. */
public final class FolderWalk {

    private final Path root;
    private final List<FoundFile> files = new ArrayList<>();

    private FolderWalk(Path root) {
        this.root = root;
    }

    /** What is to be read must not be told by its name; these are no files of a sender but traces of programs. */
    public static boolean isTraceOfAProgram(String name) {
        return name.startsWith("~$") || name.startsWith(".");
    }

    /**
     * All files, sorted by path. Left out are files whose name starts with {@code .} or {@code ~$} (locks of office
     * programs and the like) and folders whose name starts with {@code .}.
     *
     * @throws IOException if the folder cannot be listed
     */
    public static List<FoundFile> files(Path root) throws IOException {
        FolderWalk walk = new FolderWalk(root);
        Files.walkFileTree(root, walk.visitor());
        return eachOnce(walk.files);
    }

    /** Sorted by path. Names in bytes that are no text may look the same. */
    public static List<FoundFile> eachOnce(List<FoundFile> found) {
        Set<String> names = new HashSet<>();
        return found.stream()
                .filter(file -> names.add(file.file()))
                .sorted(Comparator.comparing(FoundFile::file))
                .toList();
    }

    private SimpleFileVisitor<Path> visitor() {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden = !folder.equals(root) && isTrace(folder);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isTrace(file)) {
                    boolean regular = attributes.isRegularFile();
                    String name = relative(file);
                    files.add(new FoundFile(name, regular ? attributes.size() : 0, regular && leadsBack(name, file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(root)) {
                    throw e;
                }
                files.add(new FoundFile(relative(file), 0, false));
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private static boolean isTrace(Path file) {
        return isTraceOfAProgram(file.getFileName().toString());
    }

    /** A name in bytes that are no text leads back to no file. */
    private boolean leadsBack(String name, Path file) {
        try {
            return root.resolve(name).equals(file);
        } catch (InvalidPathException noText) {
            return false;
        }
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}

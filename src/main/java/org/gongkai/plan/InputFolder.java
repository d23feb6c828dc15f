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
import java.util.Optional;
import java.util.Set;

/** The folder of reports with all its subfolders, and beside it the figures that a user gives by codes. */
public final class InputFolder {

    private final Path root;
    private final Optional<OwnFolder> own;

    /** That folder alone. */
    public InputFolder(Path root) {
        this(root, Optional.empty());
    }

    /** That folder, and one with figures of the user's own. */
    public InputFolder(Path root, Optional<OwnFolder> own) {
        this.root = root;
        this.own = own;
    }

    /** What is to be read must not be told by its name; these are no files of a sender but traces of programs. */
    static boolean isTraceOfAProgram(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("~$") || name.startsWith(".");
    }

    /** Whether there is a folder at all, with reports or with figures of the user's own. */
    boolean isThere() {
        return Files.isDirectory(root) || own.isPresent();
    }

    /** The folder that a file of the plan stands for, where that is the user's own. */
    public Optional<OwnFolder> ownOf(String file) {
        return own.filter(folder -> folder.name().equals(file));
    }

    /** Where a file of the plan is. */
    public Path resolve(String file) {
        return root.resolve(file);
    }

    /**
     * All files, sorted by path. Left out are files whose name starts with {@code .} or {@code ~$} (locks of office
     * programs and the like) and folders whose name starts with {@code .}. What is no regular file, such as a link, is
     * there without a content.
     *
     * @param seen what is known of the files' contents
     * @throws IOException if the folder cannot be listed
     */
    List<InputFile> files(SeenFiles seen) throws IOException {
        List<InputFile> files = new ArrayList<>();
        if (own.isPresent()) {
            own.get().input().ifPresent(files::add);
        }
        // Who has figures of their own needs no reports.
        if (own.isEmpty() || Files.isDirectory(root)) {
            addReports(files, seen);
        }
        // Names in bytes that are no text may look the same.
        Set<String> names = new HashSet<>();
        files.removeIf(file -> !names.add(file.file()));
        files.sort(Comparator.comparing(InputFile::file));
        return files;
    }

    private void addReports(List<InputFile> files, SeenFiles seen) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden = !folder.equals(root) && isTraceOfAProgram(folder);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isTraceOfAProgram(file)) {
                    files.add(
                            attributes.isRegularFile()
                                    ? inputFile(file, attributes.size(), seen)
                                    : new InputFile(relative(file), "", 0));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(root)) {
                    throw e;
                }
                files.add(new InputFile(relative(file), "", 0));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A name in bytes that are no text leads back to no file, and so is there without a content as well. */
    private InputFile inputFile(Path file, long size, SeenFiles seen) {
        String name = relative(file);
        if (!leadsBack(name, file)) {
            return new InputFile(name, "", size);
        }
        try {
            return new InputFile(name, seen.hashOf(file, name), size);
        } catch (IOException e) {
            return new InputFile(name, "", size);
        }
    }

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

package org.gongkai.plan;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The folder of reports with all its subfolders. */
public final class InputFolder {

    private final Path root;

    /** That folder. */
    public InputFolder(Path root) {
        this.root = root;
    }

    /** What is to be read must not be told by its name; these are no files of a sender but traces of programs. */
    private static boolean isTraceOfAProgram(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("~$") || name.startsWith(".");
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
     * @throws IOException if the folder cannot be listed
     */
    public List<InputFile> files() throws IOException {
        List<InputFile> files = new ArrayList<>();
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
                                    ? inputFile(file, attributes.size())
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
        files.sort(Comparator.comparing(InputFile::file));
        return files;
    }

    private InputFile inputFile(Path file, long size) {
        try {
            return new InputFile(relative(file), ContentHash.of(file), size);
        } catch (IOException e) {
            return new InputFile(relative(file), "", size);
        }
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}

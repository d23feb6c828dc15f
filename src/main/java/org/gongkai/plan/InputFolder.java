package org.gongkai.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /** Whether a file of the plan can be read here: it lies in this folder, and no link leads to it. */
    public boolean holds(String file) {
        Path path = root;
        for (Path part : Path.of(file)) {
            path = path.resolve(part);
            if (Files.isSymbolicLink(path)) {
                return false;
            }
        }
        return Files.isRegularFile(path);
    }

    /**
     * All files that {@link FolderWalk} finds, sorted by path. What is no regular file, such as a link, is there without a
     * content.
     *
     * @param seen what is known of the files' contents
     * @throws IOException if the folder cannot be listed
     */
    List<InputFile> files(SeenFiles seen) throws IOException {
        List<InputFile> files = new ArrayList<>();
        if (own.isPresent()) {
            own.get().input().ifPresent(files::add);
        }
        // Who has figures of their own, or readings made elsewhere, needs no reports.
        if (Files.isDirectory(root)) {
            FolderWalk.files(root).forEach(found -> files.add(inputFile(found, seen)));
        }
        files.sort(Comparator.comparing(InputFile::file));
        return files;
    }

    private InputFile inputFile(FoundFile found, SeenFiles seen) {
        String name = found.file();
        try {
            return new InputFile(name, found.regular() ? seen.hashOf(root.resolve(name), name) : "", found.size());
        } catch (IOException e) {
            return new InputFile(name, "", found.size());
        }
    }
}

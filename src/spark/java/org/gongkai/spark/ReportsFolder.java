package org.gongkai.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;
import org.gongkai.plan.FolderWalk;
import org.gongkai.plan.FoundFile;

/**
 * The folder of reports with all its subfolders, on any file system that Hadoop knows; one on disks of the machines is
 * looked at as the night does, which tells links and pipes from files.
 */
final class ReportsFolder implements Serializable {

    /** What it costs to open a file, told in bytes that could be read instead: forms are small. */
    static final long OPEN_COST = 64 << 10;

    private static final long serialVersionUID = 1L;

    private static final String LOCAL = "file";

    private final URI root;
    private final SerializableConfiguration configuration;

    /** That folder. */
    ReportsFolder(String root, Configuration configuration) throws IOException {
        Path path = new Path(root);
        this.root = path.getFileSystem(configuration).makeQualified(path).toUri();
        this.configuration = new SerializableConfiguration(configuration);
    }

    private boolean isLocal() {
        return LOCAL.equals(root.getScheme());
    }

    private java.nio.file.Path local(String file) {
        return java.nio.file.Path.of(root.getPath()).resolve(file);
    }

    private FileSystem fileSystem() throws IOException {
        return FileSystem.get(root, configuration.value());
    }

    boolean isThere() throws IOException {
        return fileSystem().exists(new Path(root));
    }

    /**
     * All files, sorted by path, without those that the night leaves out as well.
     *
     * @throws IOException if the folder cannot be listed
     */
    List<FoundFile> files() throws IOException {
        if (isLocal()) {
            return FolderWalk.files(local(""));
        }
        List<FoundFile> files = new ArrayList<>();
        FileSystem system = fileSystem();
        for (FileStatus status : system.listStatus(new Path(root))) {
            add(status, "", files, system);
        }
        return FolderWalk.eachOnce(files);
    }

    private static void add(FileStatus status, String folder, List<FoundFile> files, FileSystem system) {
        String name = status.getPath().getName();
        String file = folder + name;
        if (FolderWalk.isTraceOfAProgram(name)) {
            return;
        }
        if (!status.isDirectory()) {
            files.add(new FoundFile(file, status.getLen(), status.isFile()));
            return;
        }
        try {
            for (FileStatus inside : system.listStatus(status.getPath())) {
                add(inside, file + "/", files, system);
            }
        } catch (FileNotFoundException goneMeanwhile) {
            // As if it had never been there.
        } catch (IOException shut) {
            files.add(new FoundFile(file, 0, false));
        }
    }

    /**
     * The content of a file.
     *
     * @throws IOException if it cannot be opened, or is no regular file any more
     */
    InputStream open(FoundFile found) throws IOException {
        if (!isLocal()) {
            return fileSystem().open(new Path(new Path(root), asPath(found.file())));
        }
        java.nio.file.Path file = local(found.file());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString());
        }
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** A path with a colon, which would otherwise end a scheme. */
    private static Path asPath(String file) {
        return new Path(null, null, file);
    }

    /** Whether a folder is this one, or one of them lies in the other. */
    boolean overlaps(Path folder) throws IOException {
        URI other = folder.getFileSystem(configuration.value())
                .makeQualified(folder)
                .toUri();
        return isIn(root, other) || isIn(other, root);
    }

    private static boolean isIn(URI inner, URI outer) {
        return (inner + "/").startsWith(outer + "/");
    }
}

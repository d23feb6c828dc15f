package org.gongkai.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A night under construction: a folder that no reader sees until it is published. Used once; not thread-safe. */
public final class NightBuild {

    /** DuckDB's log of what is not in the file yet, with the names that it takes during a checkpoint. */
    private static final Pattern WRITE_AHEAD_LOG = Pattern.compile(".*\\.wal(\\..*)?");

    private final PublishedNights nights;
    private final int night;
    private final Path folder;

    NightBuild(PublishedNights nights, int night, Path folder) {
        this.nights = nights;
        this.night = night;
        this.folder = folder;
    }

    /** The number of the night. */
    public int night() {
        return night;
    }

    /** The folder in which the night is built. */
    public Path folder() {
        return folder;
    }

    /** Where to write a file of the night, with {@code /} between its parts; the folders above it are made. */
    public Path file(String relative) throws IOException {
        Path file = folder.resolve(relative).normalize();
        boolean inside = file.startsWith(folder.normalize()) && !file.equals(folder.normalize());
        if (!inside || file.equals(folder.resolve(Manifest.FILE_NAME).normalize())) {
            throw new IllegalArgumentException("not a file that a night may hold: " + relative);
        }
        Files.createDirectories(file.getParent());
        return file;
    }

    /**
     * Checks the night, puts it on the disk and leads readers to it. What is the same as in the current night becomes
     * the same file. That no file changed since it was hashed is told while the folder still has its building name, so
     * that a folder with a final name is always what its manifest says. If this fails before readers were led here, they
     * keep the old night.
     *
     * @param facts what the night was made of; no time stamp, so that the same night gives the same bytes
     */
    public void publish(Map<String, String> facts) throws IOException {
        refuseOpenWarehouse();
        shareUnchanged();
        Modes.writtenByOwner(folder);
        FileStamps hashed = stamps();
        Manifest manifest = Manifest.of(folder, facts);
        manifest.write(folder);
        Modes.changedByOwnerAlone(folder.resolve(Manifest.FILE_NAME));
        Disk.syncTree(folder);
        List<Path> changed = new ArrayList<>(FileStamps.changed(hashed, stamps()));
        if (!Manifest.read(folder).equals(manifest)) {
            changed.add(folder.resolve(Manifest.FILE_NAME));
        }
        if (!changed.isEmpty()) {
            throw new IOException("night " + night + " changed while it was published: " + changed);
        }
        nights.install(night, folder);
    }

    private FileStamps stamps() throws IOException {
        return FileStamps.of(folder, folder.resolve(Manifest.FILE_NAME));
    }

    /** A log beside a warehouse holds rows that the warehouse lacks, and a foreign one stops every reader. */
    private void refuseOpenWarehouse() throws IOException {
        List<Path> files = Disk.files(folder);
        Set<Path> withWarehouse = files.stream()
                .filter(file -> name(file).endsWith(".duckdb"))
                .map(Path::getParent)
                .collect(Collectors.toSet());
        for (Path file : files) {
            if (withWarehouse.contains(file.getParent())
                    && WRITE_AHEAD_LOG.matcher(name(file)).matches()) {
                throw new IllegalStateException(file + " stands beside the warehouse: checkpoint and close first");
            }
        }
    }

    private void shareUnchanged() throws IOException {
        Optional<Path> current = nights.currentFolder();
        if (current.isPresent()) {
            for (Path fresh : Disk.files(folder)) {
                share(fresh, current.get().resolve(folder.relativize(fresh)));
            }
        }
    }

    /**
     * Compares bytes, not the old manifest's hash: a file that rotted since then must not be carried over. A file that
     * is the published one already is left alone, since renaming one link to a file over another does nothing.
     */
    private static void share(Path fresh, Path published) throws IOException {
        if (Disk.isPlainFile(fresh) && Disk.isPlainFile(published) && isOtherWithSameBytes(fresh, published)) {
            SharedFile.link(published, fresh);
        }
    }

    /** What cannot be read is no reason to fail: the published file may have rotted, and a fresh one is hashed later. */
    private static boolean isOtherWithSameBytes(Path fresh, Path published) {
        try {
            return !Files.isSameFile(fresh, published) && Files.mismatch(fresh, published) == -1;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}

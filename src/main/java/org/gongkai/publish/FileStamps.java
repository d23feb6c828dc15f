package org.gongkai.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the system tells of the files of a folder without opening them, to notice somebody who goes on writing. The time of
 * the last change of status takes no part, since a link that somebody makes changes that; who hides a change by setting the
 * time back is found by {@code gongkai verify}, which hashes. Immutable.
 */
final class FileStamps {

    private final SortedMap<Path, Stamp> stamps;

    private FileStamps(SortedMap<Path, Stamp> stamps) {
        this.stamps = stamps;
    }

    /** Who writes into a file leaves it another time, and who puts another in its place another identity. */
    private record Stamp(long size, FileTime modifiedAt, Optional<Object> identity) {}

    /** The files of a folder and of those in it as they are now, but for that one. */
    static FileStamps of(Path folder, Path besides) throws IOException {
        SortedMap<Path, Stamp> stamps = new TreeMap<>();
        for (Path file : Disk.files(folder)) {
            if (!file.equals(besides)) {
                BasicFileAttributes told =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                stamps.put(file, new Stamp(told.size(), told.lastModifiedTime(), Optional.ofNullable(told.fileKey())));
            }
        }
        return new FileStamps(stamps);
    }

    /** The files that came, went or changed from then to now, sorted. */
    static List<Path> changed(FileStamps then, FileStamps now) {
        SortedMap<Path, Stamp> both = new TreeMap<>(then.stamps);
        both.putAll(now.stamps);
        List<Path> changed = new ArrayList<>();
        for (Map.Entry<Path, Stamp> entry : both.entrySet()) {
            if (!entry.getValue().equals(then.stamps.get(entry.getKey())) || !now.stamps.containsKey(entry.getKey())) {
                changed.add(entry.getKey());
            }
        }
        return changed;
    }
}

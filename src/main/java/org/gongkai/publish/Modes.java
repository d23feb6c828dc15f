package org.gongkai.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may write and read what a run leaves. Schedulers start with a mask of their own, or with none, so that it is not
 * left to that; on a disk without such modes nothing is done.
 */
public final class Modes {

    private static final Set<PosixFilePermission> FOR_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private Modes() {}

    /** Lets nobody but the owner change a file or a folder with all in it; who may read it stays as it is. */
    public static void writtenByOwner(Path tree) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(tree)) {
            paths = walk.filter(path -> !Files.isSymbolicLink(path)).toList();
        }
        for (Path path : paths) {
            changedByOwnerAlone(path);
        }
    }

    /** The same of one file or folder, whatever is in it. */
    public static void changedByOwnerAlone(Path path) throws IOException {
        PosixFileAttributeView view = view(path);
        if (view != null) {
            Set<PosixFilePermission> modes = view.readAttributes().permissions();
            if (modes.removeAll(FOR_OTHERS)) {
                view.setPermissions(modes);
            }
        }
    }

    /** Lets nobody but the owner into a folder, which may be a link to one. */
    public static void forOwnerAlone(Path folder) throws IOException {
        PosixFileAttributeView view = view(folder.toRealPath());
        if (view != null && !view.readAttributes().permissions().equals(PRIVATE)) {
            view.setPermissions(PRIVATE);
        }
    }

    private static PosixFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }
}

package org.gongkai.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one name that readers follow: the symbolic link {@code current}, or the file {@code current.txt} with the same
 * text where a file system has no such links. Where both stand, the link counts, since readers see it first.
 */
final class CurrentLink {

    private static final Pattern POINTED = Pattern.compile("nights/\\d{6}");

    private final Path root;
    private final Path link;
    private final Path pointer;
    private final Symlinks symlinks;

    CurrentLink(Path root, Symlinks symlinks) {
        this.root = root;
        this.link = root.resolve("current");
        this.pointer = root.resolve("current.txt");
        this.symlinks = symlinks;
    }

    /** How a link is made; a file system may refuse. */
    interface Symlinks {
        void create(Path link, Path target) throws IOException;
    }

    /** The folder that readers are led to, with all links resolved; empty where they are led nowhere. */
    Optional<Path> folder() throws IOException {
        Path folder = link;
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS) && Files.exists(pointer)) {
            String text = Files.readString(pointer).strip();
            if (!POINTED.matcher(text).matches()) {
                return Optional.empty();
            }
            folder = root.resolve(text);
        }
        return Files.isDirectory(folder) ? Optional.of(folder.toRealPath()) : Optional.empty();
    }

    /** Fails if something that is no link stands under the name of the link: it is not ours to replace. */
    void refuseOccupied() throws IOException {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
            throw new FileAlreadyExistsException(
                    link.toString(), null, "it is no link, so no night can be published; move it away");
        }
    }

    /** Leads readers to another folder from now on. They see the old one or the new one, never none. */
    void pointTo(String target) throws IOException {
        refuseOccupied();
        if (linked(target)) {
            Disk.syncFolder(root);
            // Only now, so that a power cut cannot lose both.
            Files.deleteIfExists(pointer);
        } else {
            Path fresh = root.resolve(".current-new.txt");
            Files.writeString(fresh, target + "\n");
            Disk.replace(fresh, pointer);
        }
        Disk.syncFolder(root);
    }

    /** False where the file system has no symbolic links; then none stands in the way of the pointer file either. */
    private boolean linked(String target) throws IOException {
        Path fresh = root.resolve(".current-new");
        Files.deleteIfExists(fresh);
        try {
            symlinks.create(fresh, root.getFileSystem().getPath(target));
        } catch (UnsupportedOperationException | FileSystemException refused) {
            // exFAT and CIFS answer "operation not permitted", Windows without the privilege likewise. But where a link
            // stands, links are supported, and a pointer file beside it would not be seen.
            if (Files.isSymbolicLink(link)) {
                throw refused;
            }
            return false;
        }
        Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }
}

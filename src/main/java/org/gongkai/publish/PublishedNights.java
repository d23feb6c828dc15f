package org.gongkai.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The nights that readers can see: {@code nights/000007} and so on below a root, and {@code current}, which leads to
 * the newest. A folder gets its final name only when it is complete, checked and on the disk; it loses that name before
 * its files are deleted; so a crash at any point leaves the old or the new night complete under {@code current}.
 *
 * <p>After a crash the caller asks {@link #current()} first: if it is the night in question, that night is published;
 * otherwise {@link #begin} sweeps what is left and the night is built again. A published file is never written to: it
 * may be the same file, by a hard link, in every night that is kept.
 *
 * <p>Nights above the current one stay, whatever {@code keep} says: a crash before the link was renamed leaves such a
 * folder, but so does an operator who leads readers back to an earlier night, and the disk cannot tell the two apart.
 * Publishing the same number again replaces it.
 *
 * <p>One writer at a time; not thread-safe.
 */
public final class PublishedNights {

    private static final int HIGHEST = 999_999;
    private static final Pattern FINISHED = Pattern.compile("\\d{6}");
    private static final Pattern LEFTOVER = Pattern.compile("\\.(building|discarded)-\\d{6}");

    private final Path root;
    private final Path nights;
    private final int keep;
    private final CurrentLink link;

    /**
     * The nights below a folder.
     *
     * @param root made by the first night if it is not there
     * @param keep how many nights stay, the current one included
     */
    public PublishedNights(Path root, int keep) {
        this(root, keep, (from, to) -> Files.createSymbolicLink(from, to));
    }

    PublishedNights(Path root, int keep, CurrentLink.Symlinks symlinks) {
        if (keep < 1) {
            throw new IllegalArgumentException("at least the current night is kept, not " + keep);
        }
        this.root = root;
        this.nights = root.resolve("nights");
        this.keep = keep;
        this.link = new CurrentLink(root, symlinks);
    }

    /** The night that readers are led to; empty if they are led nowhere, or to something that is no night of ours. */
    public OptionalInt current() throws IOException {
        Optional<Path> folder = link.folder();
        if (folder.isEmpty() || !Files.isDirectory(nights)) {
            return OptionalInt.empty();
        }
        // An operator may have set the link by hand, in another spelling; what counts is where it leads.
        Path name = folder.get().getFileName();
        boolean ours = nights.toRealPath().equals(folder.get().getParent())
                && FINISHED.matcher(name.toString()).matches();
        return ours ? OptionalInt.of(Integer.parseInt(name.toString())) : OptionalInt.empty();
    }

    /** The folder of the current night by its own name, so that it stays the same while the link moves on. */
    public Optional<Path> currentFolder() throws IOException {
        OptionalInt current = current();
        return current.isPresent() ? Optional.of(folder(current.getAsInt())) : Optional.empty();
    }

    /** Deletes what crashed builds of any number left. */
    public void sweep() throws IOException {
        if (Files.isDirectory(nights)) {
            for (Path leftover : named(LEFTOVER)) {
                Disk.delete(leftover);
            }
        }
    }

    /**
     * Deletes what crashed builds of any number left and makes a fresh folder for a night.
     *
     * @throws IllegalStateException if the night is not above the current one: numbers that start anew would let the
     *     oldest figures pass for the newest
     */
    public NightBuild begin(int night) throws IOException {
        if (night < 1 || night > HIGHEST) {
            throw new IllegalArgumentException("a night has a number from 1 to " + HIGHEST + ", not " + night);
        }
        refusePublished(night);
        link.refuseOccupied();
        Files.createDirectories(nights);
        Modes.changedByOwnerAlone(nights.toRealPath());
        sweep();
        Path building = Files.createDirectory(nights.resolve(".building-" + sixDigits(night)));
        Modes.changedByOwnerAlone(building);
        return new NightBuild(this, night, building);
    }

    /** Gives a complete and synced folder its final name, leads readers to it, and discards the oldest nights. */
    void install(int night, Path building) throws IOException {
        refusePublished(night);
        discard(night);
        Files.move(building, folder(night), StandardCopyOption.ATOMIC_MOVE);
        Disk.syncFolder(nights);
        link.pointTo("nights/" + sixDigits(night));
        prune(night);
    }

    /** The nights that are kept and complete, the newest first; those above the current one were led back from. */
    public List<Integer> kept() throws IOException {
        if (!Files.isDirectory(nights)) {
            return List.of();
        }
        return named(FINISHED).stream()
                .map(folder -> Integer.valueOf(folder.getFileName().toString()))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The folder of a night that is kept. */
    public Optional<Path> folderOf(int night) throws IOException {
        return kept().contains(night) ? Optional.of(folder(night)) : Optional.empty();
    }

    /** Leads readers to another night that is kept; the caller has verified it. */
    public void leadTo(int night) throws IOException {
        link.pointTo("nights/" + sixDigits(night));
    }

    /** Fails with a message that names the files, unless a night is what it was when it was published. */
    public void verify(int night) throws IOException {
        if (!kept().contains(night)) {
            throw new IOException("night " + night + " is not kept; there are " + kept());
        }
        Path folder = folder(night);
        List<Manifest.Differing> differing = Manifest.read(folder).verify(folder);
        if (!differing.isEmpty()) {
            throw new IOException("night " + night + " is not what it was: " + differing);
        }
    }

    private void refusePublished(int night) throws IOException {
        OptionalInt current = current();
        if (current.isPresent() && night <= current.getAsInt()) {
            throw new IllegalStateException(
                    "night " + night + " cannot be published: the current night is " + current.getAsInt());
        }
    }

    private void prune(int current) throws IOException {
        List<Integer> outdated =
                kept().stream().filter(night -> night <= current).skip(keep).toList();
        for (int night : outdated) {
            discard(night);
        }
    }

    /** Takes the final name away before the first file goes, so that half a night is never taken for a whole one. */
    private void discard(int night) throws IOException {
        Path folder = folder(night);
        if (Disk.isFolder(folder)) {
            Path discarded = nights.resolve(".discarded-" + sixDigits(night));
            Disk.delete(discarded);
            Files.move(folder, discarded, StandardCopyOption.ATOMIC_MOVE);
            Disk.syncFolder(nights);
            Disk.delete(discarded);
        }
    }

    private List<Path> named(Pattern name) throws IOException {
        try (Stream<Path> folders = Files.list(nights)) {
            return folders.filter(Disk::isFolder)
                    .filter(folder ->
                            name.matcher(folder.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private Path folder(int night) {
        return nights.resolve(sixDigits(night));
    }

    private static String sixDigits(int night) {
        return String.format(Locale.ROOT, "%06d", night);
    }
}

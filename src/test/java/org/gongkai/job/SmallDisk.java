package org.gongkai.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file system of its own in memory, which can be filled to the last page. */
final class SmallDisk implements AutoCloseable {

    private static final int PAGE = 4096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one on an empty folder; empty where that is not permitted. */
    static Optional<SmallDisk> mount(Path folder, int megabytes) throws IOException, InterruptedException {
        String options = "size=" + megabytes + "m,mode=755,uid=" + Files.getAttribute(folder, "unix:uid");
        boolean mounted = system(List.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()));
        return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    }

    /** Runs it as this user, or as one who may do more. */
    private static boolean system(List<String> command) throws IOException, InterruptedException {
        return runs(command) || runs(concat(List.of("sudo", "-n"), command));
    }

    private static boolean runs(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    Path folder() {
        return folder;
    }

    /** Fills it, but for so many bytes, rounded to pages. */
    void fill(long spare) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() - spare;
        byte[] page = new byte[PAGE];
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (spare == 0 || free > 0) {
                ballast.write(page);
                free -= PAGE;
            }
        } catch (IOException full) {
            if (spare > 0) {
                throw full;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    /** Takes it away with all that is on it. */
    @Override
    public void close() throws IOException {
        try {
            system(List.of("umount", folder.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

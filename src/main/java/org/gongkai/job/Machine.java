package org.gongkai.job;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gongkai.warehouse.NativeLibrary;
import org.gongkai.warehouse.UnusableMachineException;

/** Whether a night can be run on this machine as it is set up, told before it begins and not halfway. */
final class Machine {

    /** What a night writes at the least besides its warehouse. */
    private static final long LITTLE = 32L << 20;

    /** How the names begin that DuckDB's driver unpacks its library under. */
    private static final String LIBRARY = "libduckdb_java";

    private final NightlySettings settings;

    Machine(NightlySettings settings) {
        this.settings = settings;
    }

    /** Refuses an output folder that nothing can be written to. */
    void refuseReadOnlyOutput() {
        Path work = settings.work();
        String why;
        try {
            Files.createDirectories(work);
            if (Files.isWritable(settings.out()) && Files.isWritable(work)) {
                return;
            }
            why = "";
        } catch (IOException e) {
            why = " (" + e + ")";
        }
        Path out = settings.out().toAbsolutePath();
        throw new UnusableMachineException(
                "结果文件夹 " + out + " 不能写入" + why + "。请给运行任务的用户写权限，或用 --out 指定别的文件夹。",
                "Nothing can be written to the output folder " + out + why
                        + ". Let the user of the job write there, or name another folder with --out.");
    }

    /** Loads what DuckDB needs, after throwing away what a run that was killed has unpacked; the lock is held. */
    void loadNativeLibrary() throws IOException {
        Path own = NightlySettings.temporary(settings.out());
        // Never through a link: the folder may be that of others then.
        if (isFolder(own)) {
            deleteFiles(own, LIBRARY);
            deleteFiles(own.resolve("poifiles"), "");
        }
        NativeLibrary.load();
    }

    private static void deleteFiles(Path folder, String beginning) throws IOException {
        if (!isFolder(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && file.getFileName().toString().startsWith(beginning)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Refuses a disk that has not even room for another copy of the warehouse. */
    void refuseFullDisk() throws IOException {
        FileStore store = Files.getFileStore(settings.out());
        long needed = Files.size(settings.workWarehouse()) + LITTLE;
        long left = store.getUsableSpace();
        if (store.getTotalSpace() > 0 && left < needed) {
            throw new UnusableMachineException(
                    "结果文件夹 " + settings.out() + " 所在的盘只剩 " + megabytes(left) + " MB，这一批至少需要 " + megabytes(needed)
                            + " MB。请腾出空间。",
                    "The disk of the output folder " + settings.out() + " has " + megabytes(left)
                            + " MB left; this night needs at least " + megabytes(needed)
                            + " MB. Make room.");
        }
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }
}

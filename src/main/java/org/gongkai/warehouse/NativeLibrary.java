package org.gongkai.warehouse;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duckdb.DuckDBDriver;

/**
 * DuckDB's native library, which its driver unpacks into {@code java.io.tmpdir} when it is first used, and can be told no
 * other folder; Java reads that property once. On hardened machines nothing may be run from there.
 */
public final class NativeLibrary {

    private static final String TEMPORARY = "java.io.tmpdir";

    /** The library unpacked, and some room to work in. */
    private static final long NEEDED_BYTES = 80L << 20;

    private static boolean loaded;

    private NativeLibrary() {}

    /**
     * Whether the program must be started with another temporary folder.
     *
     * @param instead that folder, which is made where it is needed
     * @throws UnusableMachineException if that one is of no use either
     */
    public static boolean needs(Path instead) {
        return !folder(Mounts.now(), instead).equals(temporary());
    }

    /**
     * Loads the library, once.
     *
     * @throws UnusableMachineException if it cannot be loaded; the message says why, and what to do
     */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        refuseForeignPlatform();
        Path into = folder(Mounts.now());
        try {
            Class.forName("org.duckdb.DuckDBNative", true, DuckDBDriver.class.getClassLoader());
            loaded = true;
        } catch (ClassNotFoundException | LinkageError e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new UnusableMachineException(
                    "DuckDB 的本地库无法载入（解包到 " + into + "）：" + cause
                            + "。需要 glibc 的 Linux 和可以运行程序的临时文件夹，可用 java -Djava.io.tmpdir=文件夹 指定。",
                    "DuckDB's native library cannot be loaded (unpacked into " + into + "): "
                            + cause + ". It needs a Linux with glibc and a temporary folder that programs may be run"
                            + " from; name one with java -Djava.io.tmpdir=FOLDER.");
        }
    }

    private static void refuseForeignPlatform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean known = !system.startsWith("linux")
                || List.of("amd64", "x86_64", "aarch64", "arm64").contains(processor);
        if (!known) {
            throw new UnusableMachineException(
                    "DuckDB 没有适用于 " + system + " " + processor + " 的本地库，需要 Linux 的 amd64 或 arm64。",
                    "DuckDB has no native library for " + system + " " + processor
                            + "; Linux on amd64 or arm64 is needed.");
        }
    }

    private static Path temporary() {
        return Path.of(System.getProperty(TEMPORARY));
    }

    /** The first folder that the library can be unpacked into and run from. */
    static Path folder(Mounts mounts, Path... instead) {
        List<Path> folders = new ArrayList<>(List.of(temporary()));
        folders.addAll(List.of(instead));
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Path folder : folders) {
            Optional<Fault> fault = fault(mounts, folder, folder != folders.get(0));
            if (fault.isEmpty()) {
                return folder;
            }
            zh.add(folder + fault.get().zh);
            en.add(folder + fault.get().en);
        }
        throw new UnusableMachineException(
                "DuckDB 的本地库没有地方解包：" + String.join("；", zh) + "。请用 java -Djava.io.tmpdir=文件夹 指定可以运行程序的文件夹。",
                "There is nowhere to unpack DuckDB's native library: " + String.join("; ", en)
                        + ". Name a folder that programs may be run from with java -Djava.io.tmpdir=FOLDER.");
    }

    private enum Fault {
        MISSING(" 不存在或不能创建", " is missing or cannot be made"),
        READ_ONLY(" 不可写", " cannot be written to"),
        NO_RUNNING(" 不许运行程序（noexec）", " forbids that programs are run from it (noexec)"),
        FULL(" 剩余空间不足 80 MB", " has less than 80 MB left");

        private final String zh;
        private final String en;

        Fault(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    private static Optional<Fault> fault(Mounts mounts, Path folder, boolean mayBeMade) {
        try {
            if (mayBeMade) {
                Files.createDirectories(folder);
            }
            Path real = folder.toRealPath();
            if (!Files.isDirectory(real)) {
                return Optional.of(Fault.MISSING);
            }
            if (!Files.isWritable(real)) {
                return Optional.of(Fault.READ_ONLY);
            }
            if (mounts.forbidRunning(real)) {
                return Optional.of(Fault.NO_RUNNING);
            }
            FileStore store = Files.getFileStore(real);
            // Some file systems tell nothing of their size.
            boolean full = store.getTotalSpace() > 0 && store.getUsableSpace() < NEEDED_BYTES;
            return full ? Optional.of(Fault.FULL) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(Fault.MISSING);
        }
    }
}

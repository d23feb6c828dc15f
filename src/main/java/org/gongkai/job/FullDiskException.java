package org.gongkai.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A run failed because the disk of its output folder is full, or the quota on it is used up. */
public final class FullDiskException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** As the system says it in the languages of people here, and as DuckDB says it of what it puts aside. */
    private static final Pattern FULL =
            Pattern.compile("No space left on device|Disk quota exceeded|设备上没有空间|超出磁盘限额|max_temp_directory_size");

    /** As DuckDB and H2 say that a file could not be written. */
    private static final Pattern WRITING = Pattern.compile("IO Error|IO Exception");

    /** Less than the least that a warehouse grows by. */
    private static final long NOTHING = 256 << 10;

    private final String zh;

    private FullDiskException(Path out, Throwable cause) {
        super(
                "The disk of the output folder is full: " + out.toAbsolutePath()
                        + ". What was published before stands; make room and run it again, nothing is lost or doubled.",
                cause);
        this.zh = "结果文件夹所在的盘已满：" + out.toAbsolutePath() + "。原有结果不变，腾出空间后重新运行即可，不丢不重。";
    }

    /** The message in Chinese. */
    public String zh() {
        return zh;
    }

    /** The failure by that name, where a full disk is behind it: it says so, or nothing could be written and no room is left. */
    static Optional<FullDiskException> behind(Throwable failure, Path out) {
        boolean full = anyBehind(failure, FullDiskException::says)
                || isNearlyFull(out) && anyBehind(failure, FullDiskException::isOfWriting);
        return full ? Optional.of(new FullDiskException(out, failure)) : Optional.empty();
    }

    private static boolean says(Throwable failure) {
        return FULL.matcher(String.valueOf(failure.getMessage())).find();
    }

    /** Of files whose fault has a name, such as that they are missing, more room mends nothing. */
    private static boolean isOfWriting(Throwable failure) {
        return failure instanceof FileSystemException named
                ? named.getClass() == FileSystemException.class
                : failure instanceof IOException
                        || failure instanceof SQLException
                                && WRITING.matcher(String.valueOf(failure.getMessage()))
                                        .find();
    }

    private static boolean anyBehind(Throwable failure, Predicate<Throwable> wanted) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (wanted.test(next)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(List.of(next.getSuppressed()));
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
            }
        }
        return false;
    }

    /** Whether the disk of that folder has hardly any room left, which may be worth telling beside a failure. */
    public static boolean isNearlyFull(Path out) {
        try {
            return Files.getFileStore(out).getTotalSpace() > 0
                    && Files.getFileStore(out).getUsableSpace() < NOTHING;
        } catch (IOException unknown) {
            return false;
        }
    }
}

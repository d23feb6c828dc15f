package org.gongkai.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.gongkai.publish.Modes;

/** The lock on an output folder. The system frees it when the process ends, however it ends. */
final class RunLock implements AutoCloseable {

    private static final String FILE_NAME = "lock";

    /** What stands in the file while it is held, and is left there by a run that is killed. */
    private static final byte[] HELD = "held\n".getBytes(StandardCharsets.US_ASCII);

    private static final int ATTEMPTS = 5;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock on an output folder. Who only looks whether it is held holds it for a moment, so it is tried again. */
    static RunLock take(Path out) throws AlreadyRunningException, IOException {
        Path work = Files.createDirectories(NightlySettings.work(out));
        Modes.changedByOwnerAlone(out.toRealPath());
        Modes.forOwnerAlone(work);
        FileChannel channel =
                FileChannel.open(work.resolve(FILE_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        for (int attempt = 1; !isLocked(channel, false); attempt++) {
            if (attempt == ATTEMPTS) {
                channel.close();
                throw new AlreadyRunningException(out);
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(HELD));
        return new RunLock(channel);
    }

    /** How it stands with the lock on an output folder, as far as its file may be read. */
    static RunState state(Path out) throws IOException {
        Path file = NightlySettings.work(out).resolve(FILE_NAME);
        if (!Files.isReadable(file)) {
            return RunState.NONE;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (!isLocked(channel, true)) {
                return RunState.GOING_ON;
            }
            return channel.size() > 0 ? RunState.CUT_OFF : RunState.NONE;
        }
    }

    private static boolean isLocked(FileChannel channel, boolean shared) throws IOException {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock != null;
        } catch (OverlappingFileLockException anotherRunInThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
        }
    }
}

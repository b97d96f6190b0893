package slotwright.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One at a time, among processes and among the class loaders of one process (Quarkus loads test classes twice): the
 * kernel releases the lock of a process that was killed, so no lock is ever stale.
 */
final class FileLocks {

    private static final Duration BOUND = Duration.ofMinutes(5);

    private FileLocks() {}

    static <T> T hold(Path file, Supplier<T> work) {
        FileLock[] held = new FileLock[1];
        boolean got = Await.until(BOUND, () -> {
            held[0] = tryHold(file).orElse(null);
            return held[0] != null;
        });
        if (!got) {
            throw new StackException("another process has held " + file + " for " + BOUND.toMinutes() + " minutes");
        }
        try {
            return work.get();
        } finally {
            release(held[0]);
        }
    }

    /** The lock, held until {@link #release} or the end of the process; empty if somebody else holds it. */
    static Optional<FileLock> tryHold(Path file) {
        FileChannel channel = null;
        try {
            Files.createDirectories(file.getParent());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return Optional.ofNullable(lock);
        } catch (OverlappingFileLockException heldInThisProcess) {
            close(channel);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    static void release(FileLock lock) {
        close(lock.acquiredBy());
    }

    private static void close(java.nio.channels.Channel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

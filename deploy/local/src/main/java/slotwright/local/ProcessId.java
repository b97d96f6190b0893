package slotwright.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A process, told from another one that got the same number later by when it started.
 *
 * @param startedMillis milliseconds since 1970; 0 if the system does not say
 */
record ProcessId(long pid, long startedMillis) {

    // Each JVM computes start times from its own reading of the time of boot, which has whole seconds.
    private static final long TOLERANCE_MILLIS = Duration.ofSeconds(3).toMillis();

    static ProcessId of(ProcessHandle process) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return new ProcessId(process.pid(), started);
    }

    static ProcessId read(Map<String, String> properties, String prefix) {
        return new ProcessId(
                Long.parseLong(properties.getOrDefault(prefix + ".pid", "-1")),
                Long.parseLong(properties.getOrDefault(prefix + ".started", "0")));
    }

    void writeTo(Map<String, String> properties, String prefix) {
        properties.put(prefix + ".pid", Long.toString(pid));
        properties.put(prefix + ".started", Long.toString(startedMillis));
    }

    boolean isAlive() {
        return handle().isPresent();
    }

    boolean isSameAs(ProcessId other) {
        return pid == other.pid && Math.abs(startedMillis - other.startedMillis) <= TOLERANCE_MILLIS;
    }

    Optional<ProcessHandle> handle() {
        return pid < 0
                ? Optional.empty()
                : ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> of(process)
                        .isSameAs(this));
    }
}

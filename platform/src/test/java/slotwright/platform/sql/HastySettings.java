package slotwright.platform.sql;

import java.time.Duration;

/** A deadline that passes while a test looks on; all else as configured. */
record HastySettings(SqlSettings others) implements SqlSettings {

    @Override
    public Duration request() {
        return Duration.ofMillis(100);
    }

    @Override
    public Duration poolWait() {
        return others.poolWait();
    }

    @Override
    public Duration lockWait() {
        return others.lockWait();
    }

    @Override
    public Duration abandoned() {
        return others.abandoned();
    }

    @Override
    public Duration silence() {
        return others.silence();
    }

    @Override
    public int retries() {
        return others.retries();
    }
}

package slotwright.analytics;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** An hour at which three dates are today somewhere: 30 November, 1 and 2 December 2026. */
@Singleton
public class FixedClock {

    public static final Instant NOW = Instant.parse("2026-12-01T10:30:00Z");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}

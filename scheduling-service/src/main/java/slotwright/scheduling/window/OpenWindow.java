package slotwright.scheduling.window;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import slotwright.platform.problem.Problem;
import slotwright.scheduling.window.model.SlotConfiguration;
import slotwright.scheduling.window.model.WindowRules;
import slotwright.scheduling.window.store.WindowRepository;

@ApplicationScoped
public class OpenWindow {

    private final WindowChange change;
    private final WindowRepository windows;
    private final Clock clock;

    public OpenWindow(WindowChange change, WindowRepository windows, Clock clock) {
        this.change = change;
        this.windows = windows;
        this.clock = clock;
    }

    public Uni<SlotConfiguration> at(UUID locationId, WindowRules rules) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SlotConfiguration window = new SlotConfiguration(UUID.randomUUID(), 1, locationId, rules, now, now);
        return change.inTransaction(tx -> change.at(
                tx,
                locationId,
                "slot-configuration.created",
                () -> windows.insert(tx, window).replaceWith(window),
                () -> Problem.invalid("/locationId", "unknown-location", "is no location")));
    }
}

package slotwright.scheduling.window;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.once.OnceAnswer;
import slotwright.scheduling.CreateOnce;
import slotwright.scheduling.location.UnknownLocation;
import slotwright.scheduling.window.model.SlotConfiguration;
import slotwright.scheduling.window.model.WindowRules;
import slotwright.scheduling.window.store.WindowRepository;

@ApplicationScoped
public class OpenWindow {

    private final CreateOnce once;
    private final WindowChange change;
    private final WindowRepository windows;
    private final Clock clock;

    public OpenWindow(CreateOnce once, WindowChange change, WindowRepository windows, Clock clock) {
        this.once = once;
        this.change = change;
        this.windows = windows;
        this.clock = clock;
    }

    public <V> Uni<V> at(Caller who, UUID locationId, WindowRules rules, OnceAnswer<SlotConfiguration, V> answer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SlotConfiguration window = new SlotConfiguration(UUID.randomUUID(), 1, locationId, rules, now, now);
        return once.write(
                answer,
                tx -> change.at(
                        tx,
                        who,
                        locationId,
                        "slot-configuration.created",
                        () -> change.refuseCollision(tx, who.acts(), window)
                                .chain(() -> windows.insert(tx, who.acts(), window))
                                .replaceWith(window),
                        () -> UnknownLocation.named("/locationId", who.acts())));
    }
}

package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.function.Supplier;
import slotwright.booking.BookingSettings;
import slotwright.platform.once.Lanes;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

/** Where commands wait in memory, per location-day, before they take a connection. */
@ApplicationScoped
public class CommandQueues {

    private final Lanes days;
    private final BookingSettings settings;

    CommandQueues(BookingSettings settings) {
        BookingSettings.Queue queue = settings.queue();
        this.days = new Lanes(queue.inDatabase(), queue.waiting(), queue.patience());
        this.settings = settings;
    }

    /** So many commands of one location-day use the database at once as the settings say. */
    public <T> Uni<T> byDays(Collection<String> dayKeys, Supplier<Uni<T>> command) {
        return days.pass(dayKeys, command).onFailure(Lanes.Busy.class).transform(busy -> Problem.of(
                        ProblemType.TEMPORARILY_UNAVAILABLE,
                        "Too many requests for this day at this location wait already.")
                .retryAfter(settings.retryAfter()));
    }
}

package slotwright.booking;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import slotwright.booking.access.LimitTries;
import slotwright.booking.hold.SweepHolds;
import slotwright.booking.quote.SweepQuotes;
import slotwright.platform.once.ForgetAnswers;
import slotwright.platform.upkeep.Rounds;

/** What each replica does from time to time. Holds that expired block nothing, swept or not. */
@ApplicationScoped
class Upkeep {

    private final Rounds rounds;
    private final SweepHolds sweepHolds;
    private final ForgetAnswers forgetAnswers;
    private final LimitTries limitTries;
    private final SweepQuotes sweepQuotes;
    private final BookingSettings settings;

    Upkeep(
            Rounds rounds,
            SweepHolds sweepHolds,
            ForgetAnswers forgetAnswers,
            LimitTries limitTries,
            SweepQuotes sweepQuotes,
            BookingSettings settings) {
        this.rounds = rounds;
        this.sweepHolds = sweepHolds;
        this.forgetAnswers = forgetAnswers;
        this.limitTries = limitTries;
        this.sweepQuotes = sweepQuotes;
        this.settings = settings;
    }

    void onStart(@Observes StartupEvent started) {
        rounds.every(settings.holds().sweepEvery(), "sweeping expired holds", sweepHolds::sweep);
        forgetAnswers.fromTimeToTime();
        rounds.every(settings.guests().triesWindow(), "forgetting failed tries", limitTries::forget);
        rounds.every(settings.quotes().sweepEvery(), "forgetting old quotes", sweepQuotes::sweep);
    }
}

package slotwright.booking;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import slotwright.booking.access.LimitTries;
import slotwright.booking.customer.IndexPeople;
import slotwright.booking.hold.SweepHolds;
import slotwright.booking.quote.SweepQuotes;
import slotwright.booking.reservation.CancelDisplaced;
import slotwright.booking.reservation.MarkUnequipped;
import slotwright.booking.reservation.SealEarlierWords;
import slotwright.platform.once.ForgetAnswers;
import slotwright.platform.upkeep.Rounds;

/** What each replica does from time to time. Holds that expired block nothing, swept or not. */
@ApplicationScoped
class Upkeep {

    private final Rounds rounds;
    private final MarkUnequipped markUnequipped;
    private final SweepHolds sweepHolds;
    private final ForgetAnswers forgetAnswers;
    private final LimitTries limitTries;
    private final SweepQuotes sweepQuotes;
    private final SealEarlierWords sealEarlierWords;
    private final IndexPeople indexPeople;
    private final CancelDisplaced cancelDisplaced;
    private final BookingSettings settings;

    Upkeep(
            Rounds rounds,
            MarkUnequipped markUnequipped,
            SweepHolds sweepHolds,
            ForgetAnswers forgetAnswers,
            LimitTries limitTries,
            SweepQuotes sweepQuotes,
            SealEarlierWords sealEarlierWords,
            IndexPeople indexPeople,
            CancelDisplaced cancelDisplaced,
            BookingSettings settings) {
        this.rounds = rounds;
        this.markUnequipped = markUnequipped;
        this.sweepHolds = sweepHolds;
        this.forgetAnswers = forgetAnswers;
        this.limitTries = limitTries;
        this.sweepQuotes = sweepQuotes;
        this.sealEarlierWords = sealEarlierWords;
        this.indexPeople = indexPeople;
        this.cancelDisplaced = cancelDisplaced;
        this.settings = settings;
    }

    void onStart(@Observes StartupEvent started) {
        rounds.every(settings.equipment().lookEvery(), "looking for too little equipment", markUnequipped::round);
        rounds.every(settings.holds().sweepEvery(), "sweeping expired holds", sweepHolds::sweep);
        forgetAnswers.fromTimeToTime();
        rounds.every(settings.guests().triesWindow(), "forgetting failed tries", limitTries::forget);
        rounds.every(settings.quotes().sweepEvery(), "forgetting old quotes", sweepQuotes::sweep);
        rounds.every(settings.earlierWords().sealEvery(), "sealing earlier words", sealEarlierWords::seal);
        rounds.every(settings.index().every(), "indexing people", indexPeople::index);
        rounds.every(settings.displaced().cancelEvery(), "cancelling in closed time", cancelDisplaced::round);
    }
}

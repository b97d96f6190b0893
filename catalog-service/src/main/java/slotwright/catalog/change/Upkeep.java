package slotwright.catalog.change;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import slotwright.platform.once.ForgetAnswers;

/** What each replica does from time to time. */
@ApplicationScoped
class Upkeep {

    private final ForgetAnswers forgetAnswers;

    Upkeep(ForgetAnswers forgetAnswers) {
        this.forgetAnswers = forgetAnswers;
    }

    void onStart(@Observes StartupEvent started) {
        forgetAnswers.fromTimeToTime();
    }
}

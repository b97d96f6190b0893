package slotwright.platform.availability;

import java.time.LocalDate;
import java.util.Set;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Rules;
import slotwright.platform.contract.ServiceTerms.TimeOfYear;

/** Terms of a service of which a test says only what it is about. */
final class TermsDraft {

    private TermsDraft() {}

    /** @param season null for the whole year */
    static Rules rules(Set<Integer> weekdays, Set<LocalDate> blackout, TimeOfYear season) {
        return new Rules(weekdays, blackout, season, null, null, false, 24, null, 3, 24, null, 0, null, null);
    }

    static ServiceTerms delivered(String delivery) {
        return new ServiceTerms(delivery, null, null, null, null, null, null, null, null);
    }
}

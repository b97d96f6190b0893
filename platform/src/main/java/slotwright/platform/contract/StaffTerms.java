package slotwright.platform.contract;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.platform.money.Money;

/**
 * How well a person does what he can, what he is certified for, and what he costs.
 *
 * @param skillRatings from 1 to 5, by skill; a skill that is not there is not rated
 * @param certifiedServices those that are for certified people only, and that this person may do
 * @param hourlyRate what an hour of the person costs the business, or null where nobody said; no customer is told
 */
public record StaffTerms(Map<String, BigDecimal> skillRatings, Set<UUID> certifiedServices, Money hourlyRate) {

    /** Of somebody of whom nothing is said. */
    public static final StaffTerms NONE = new StaffTerms(null, null, null);

    public StaffTerms {
        skillRatings = skillRatings == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(skillRatings));
        certifiedServices =
                certifiedServices == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(certifiedServices));
    }
}

package slotwright.booking.customer.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which tier a customer has by how many completed visits; ascending. */
public record LoyaltyTiers(List<Tier> tiers) {

    /** @param visits from how many on */
    public record Tier(String name, int visits) {}

    public LoyaltyTiers {
        tiers = tiers.stream().sorted(Comparator.comparingInt(Tier::visits)).toList();
    }

    /** @param visits by the tier's name; a tier from 0 on is none */
    public static LoyaltyTiers of(Map<String, Integer> visits) {
        return new LoyaltyTiers(visits.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> new Tier(one.getKey(), one.getValue()))
                .toList());
    }

    /** How many visits more than which make no difference. */
    public int most() {
        return tiers.isEmpty() ? 0 : tiers.get(tiers.size() - 1).visits();
    }

    /** Null for none. */
    public String tierOf(long visits) {
        String reached = null;
        for (Tier tier : tiers) {
            if (visits >= tier.visits()) {
                reached = tier.name();
            }
        }
        return reached;
    }

    /**
     * Whether the tier is the required one or a higher one; nobody has one that is not among these.
     *
     * @param tier null for none
     */
    public boolean reaches(String tier, String required) {
        return rank(required) >= 0 && rank(tier) >= rank(required);
    }

    private int rank(String name) {
        return tiers.stream().map(Tier::name).toList().indexOf(name);
    }
}

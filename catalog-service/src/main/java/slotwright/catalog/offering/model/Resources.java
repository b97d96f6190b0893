package slotwright.catalog.offering.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import slotwright.catalog.number.Decimals;
import slotwright.platform.contract.Experience;
import slotwright.platform.money.Money;

/**
 * Who and what does a service.
 *
 * @param supplies null where none is used up
 */
public record Resources(Staff staff, List<Equipment> equipment, Supplies supplies) {

    public static final Resources NONE = new Resources(null, null, null);

    public Resources {
        staff = staff == null ? Staff.ANYBODY : staff;
        equipment = equipment == null ? List.of() : equipment;
    }

    /**
     * @param requiredSkills all of them are needed
     * @param experienceLevel the lowest that will do, or null; any other name, from before they had an order, is none
     * @param certifiedOnly whether only those do it who are certified for it
     */
    public record Staff(
            Integer min, Integer max, List<String> requiredSkills, String experienceLevel, Boolean certifiedOnly) {

        public static final Staff ANYBODY = new Staff(null, null, null, null, null);

        /** Where only the fewest are said, the most are as many. */
        public Staff {
            min = min == null ? 1 : min;
            max = max == null ? min : max;
            requiredSkills = requiredSkills == null ? List.of() : requiredSkills;
            experienceLevel =
                    experienceLevel != null && Experience.LEVELS.contains(experienceLevel) ? experienceLevel : null;
            certifiedOnly = certifiedOnly != null && certifiedOnly;
        }
    }

    public record Equipment(String kind, Integer quantity) {

        public Equipment {
            quantity = quantity == null ? 1 : quantity;
        }
    }

    /** @param usage quantity by name of the supply, for one visit */
    public record Supplies(Money estimatedCost, Map<String, BigDecimal> usage) {

        public Supplies {
            usage = usage == null ? Map.of() : Decimals.plain(usage);
        }
    }
}

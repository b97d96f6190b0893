package slotwright.catalog.offering.model;

import java.util.List;
import java.util.UUID;
import slotwright.platform.money.Money;

/**
 * What a manager says about a service; complete, with the defaults filled in.
 *
 * @param category the category's slug
 * @param baseDurationMinutes of the service alone, without add-ons, preparation, cleanup or buffers
 * @param bufferMinutes kept free after a visit
 * @param capacityPerSession above one it is sold by seats
 * @param locationIds where it is offered; empty means at every location of the same currency
 */
public record ServiceDefinition(
        String title,
        String slug,
        String category,
        String description,
        String instructions,
        int baseDurationMinutes,
        int bufferBeforeMinutes,
        int bufferMinutes,
        Money basePrice,
        int capacityPerSession,
        boolean usesBay,
        List<UUID> locationIds,
        int displayOrder,
        Requirements requirements,
        Resources resources,
        Rules rules) {

    public record Requirements(int preparationMinutes, int cleanupMinutes) {}

    public record Resources(Staff staff) {}

    /** @param requiredSkills all of them are needed */
    public record Staff(List<String> requiredSkills) {}

    /**
     * @param minAdvanceHours the notice: elapsed hours between booking and start
     * @param maxAdvanceDays the horizon in local dates
     */
    public record Rules(int minAdvanceHours, int maxAdvanceDays) {}
}

package slotwright.scheduling.staff.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.staff.model.WorkPreferences;

/**
 * When and what the person likes to work, by the clocks of the home location. It ranks and never forbids: who can do a
 * visit as well as others stands before them where he prefers it, and behind them where he avoids it.
 *
 * @param preferredTimes count for visits that lie wholly in them, preparation and cleanup too
 * @param avoidedTimes count for visits of which any part lies in them
 * @param preferredCategories slugs of services
 */
@Schema(
        examples =
                """
                {"preferredTimes": [{"weekday": 1, "from": "08:00", "to": "12:00"}],
                 "avoidedTimes": [{"weekday": 5, "from": "18:00", "to": "22:00"}],
                 "preferredCategories": ["hair_salon"]}""")
public record WorkPreferencesRequest(
        @Size(max = 100) List<@NotNull @Valid Time> preferredTimes,
        @Size(max = 100) List<@NotNull @Valid Time> avoidedTimes,
        @Size(max = 100) List<@NotBlank @Size(max = 60) String> preferredCategories) {

    /**
     * @param weekday ISO day on which it begins
     * @param to at or before {@code from} it is on the next day
     */
    @Schema(name = "PreferredTime")
    public record Time(@NotNull @Min(1) @Max(7) Integer weekday, @NotNull LocalTime from, @NotNull LocalTime to) {

        WorkPreferences.WeeklyTime weekly() {
            return new WorkPreferences.WeeklyTime(weekday, from, to);
        }
    }

    /** @param violations takes what is both preferred and avoided */
    WorkPreferences preferences(Violations violations) {
        WorkPreferences preferences = new WorkPreferences(weekly(preferredTimes), weekly(avoidedTimes), liked());
        preferences
                .contradictions()
                .forEach(i -> violations.add(
                        "/workPreferences/avoidedTimes/" + i, "contradiction", "overlaps a preferred time"));
        return preferences;
    }

    private Set<String> liked() {
        return preferredCategories == null ? Set.of() : Set.copyOf(preferredCategories);
    }

    private static List<WorkPreferences.WeeklyTime> weekly(List<Time> times) {
        return times == null ? null : times.stream().map(Time::weekly).toList();
    }
}

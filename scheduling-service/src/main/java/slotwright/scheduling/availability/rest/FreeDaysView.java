package slotwright.scheduling.availability.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import slotwright.platform.money.Money;
import slotwright.scheduling.availability.model.DayList;

/**
 * @param asOf the time for which notice and holds were decided
 * @param version the text of the ETag
 * @param timeZone in which first starts tell their times
 * @param conditions rules about the person that are decided at booking and hide no start
 * @param days every date asked for
 */
public record FreeDaysView(
        Instant asOf, String version, String timeZone, List<String> conditions, List<FreeDayView> days) {

    /**
     * @param date local at the location
     * @param starts how many are free, at all locations asked for together; 0 where none is
     * @param firstStartsAt missing where none is
     * @param priceFrom of the cheapest; missing where none is
     */
    public record FreeDayView(
            LocalDate date,
            int starts,
            @JsonInclude(JsonInclude.Include.NON_NULL) OffsetDateTime firstStartsAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) Money priceFrom) {}

    static FreeDaysView of(DayList found) {
        return new FreeDaysView(
                found.asOf(),
                found.version(),
                found.timeZone().getId(),
                found.conditions(),
                found.days().stream()
                        .map(day -> new FreeDayView(
                                day.date(),
                                day.starts(),
                                day.first() == null
                                        ? null
                                        : day.first().atZone(found.timeZone()).toOffsetDateTime(),
                                day.priceFrom()))
                        .toList());
    }
}

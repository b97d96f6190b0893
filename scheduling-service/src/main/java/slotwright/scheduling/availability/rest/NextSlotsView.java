package slotwright.scheduling.availability.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import slotwright.scheduling.availability.model.NextSlots;
import slotwright.scheduling.availability.model.SlotList;

/**
 * @param asOf the time for which notice and holds were decided
 * @param version the text of the ETag
 * @param timeZone in which the slots tell their times
 * @param conditions rules about the person that are decided at booking and hide no slot
 * @param slots the first ones, fewer than asked for where there are not so many
 * @param searchedUntil the last local date that was looked at; where slots are missing, ask on from the next date
 */
public record NextSlotsView(
        Instant asOf,
        String version,
        String timeZone,
        List<String> conditions,
        List<SlotView> slots,
        LocalDate searchedUntil) {

    static NextSlotsView of(NextSlots found) {
        SlotList first = found.first();
        return new NextSlotsView(
                first.asOf(),
                first.version(),
                first.timeZone().getId(),
                first.conditions(),
                first.slots().stream()
                        .map(slot -> SlotView.of(slot, first.timeZone()))
                        .toList(),
                found.searchedUntil());
    }
}

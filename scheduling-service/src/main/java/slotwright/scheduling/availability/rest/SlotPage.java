package slotwright.scheduling.availability.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import slotwright.platform.page.Cursor;
import slotwright.platform.page.Page;
import slotwright.scheduling.availability.model.Slot;
import slotwright.scheduling.availability.model.SlotList;

/**
 * A part of a list of slots.
 *
 * @param after null for the first part
 */
record SlotPage(Position after, int most) {

    private static final String LIST = "slots";

    record Position(Instant startsAt, UUID locationId) {

        boolean isBefore(Slot slot) {
            int byStart = startsAt.compareTo(slot.startsAt());
            return byStart < 0
                    || byStart == 0
                            && locationId.toString().compareTo(slot.locationId().toString()) < 0;
        }
    }

    static SlotPage behind(String cursor, int most) {
        Position after = cursor == null
                ? null
                : Cursor.read(
                        LIST, cursor, keys -> new Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1))));
        return new SlotPage(after, most);
    }

    AvailabilityView of(SlotList found) {
        List<Slot> rest = found.slots().stream()
                .filter(slot -> after == null || after.isBefore(slot))
                .limit(most + 1L)
                .toList();
        Page<Slot> page = Page.of(rest, most, slot -> Cursor.encode(LIST, slot.startsAt(), slot.locationId()));
        return new AvailabilityView(
                found.asOf(),
                found.version(),
                found.timeZone().getId(),
                found.conditions(),
                page.items().stream()
                        .map(slot -> SlotView.of(slot, found.timeZone()))
                        .toList(),
                page.nextCursor());
    }
}

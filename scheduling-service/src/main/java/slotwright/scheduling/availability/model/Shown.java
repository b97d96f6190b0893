package slotwright.scheduling.availability.model;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * All that the answer about one location is computed from.
 *
 * @param boards from the day before the first date asked for to some days after the last
 */
public record Shown(Versioned<Roster> roster, SortedMap<LocalDate, Versioned<Board>> boards) {

    public UUID locationId() {
        return roster.value().location().resourceId();
    }

    public List<Board> all() {
        return boards.values().stream().map(Versioned::value).toList();
    }
}

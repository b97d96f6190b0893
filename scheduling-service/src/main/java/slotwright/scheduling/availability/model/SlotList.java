package slotwright.scheduling.availability.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * @param asOf the time for which notice and holds were decided
 * @param version opaque; equal for equal answers
 * @param conditions codes of rules about the person that are decided at booking
 */
public record SlotList(Instant asOf, String version, ZoneId timeZone, List<String> conditions, List<Slot> slots) {}

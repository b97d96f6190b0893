package slotwright.platform.contract;

import java.util.UUID;

/**
 * A kind of equipment as a resource. It comes with its location, whose bookings alone take it, and has no hours of its
 * own.
 *
 * @param kind as services name it
 * @param count how many there are; zero of a kind that is there no more
 */
public record EquipmentKind(UUID resourceId, String kind, int count) {}

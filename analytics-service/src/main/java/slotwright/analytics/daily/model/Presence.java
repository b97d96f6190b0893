package slotwright.analytics.daily.model;

import java.util.Comparator;
import java.util.UUID;

/** Somebody who has to do with a day, once however many bookings they have. Natural order: order of locks. */
public record Presence(FigureKey key, Role role, UUID subjectId) implements Comparable<Presence> {

    private static final Comparator<Presence> ORDER =
            Comparator.comparing(Presence::key).thenComparing(Presence::role).thenComparing(Presence::subjectId);

    public enum Role {
        /** The opaque reference of a person, never the person. */
        CUSTOMER,
        STAFF
    }

    @Override
    public int compareTo(Presence other) {
        return ORDER.compare(this, other);
    }
}

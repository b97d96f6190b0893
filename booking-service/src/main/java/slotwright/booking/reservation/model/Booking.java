package slotwright.booking.reservation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import slotwright.booking.vault.model.PersonKey;

/**
 * A booking or a hold in one version, without its allocations.
 *
 * @param version rises by one with each change
 * @param stage where it stands in its life
 */
public record Booking(Identity identity, long version, Stage stage, Visit visit, Guest guest, Place place) {

    /**
     * @param number public, kept through every change
     * @param accessGeneration of the tokens that guests reach it with; those of another one are revoked
     */
    public record Identity(UUID id, String number, Instant createdAt, int accessGeneration) {

        /** Of a booking that is new. */
        public Identity(UUID id, String number, Instant createdAt) {
            this(id, number, createdAt, 1);
        }
    }

    /**
     * Whose it is and how it came.
     *
     * @param personRef null for a hold of which it is not known yet
     * @param owner id of the caller whose own it is, or null for guests and for those whom the business has entered
     * @param key of the person who told the words, or null where a master key seals them
     * @param words what he told besides; never in events or logs
     */
    public record Guest(UUID personRef, String owner, String channel, PersonKey key, Words words) {

        /** The same with words that are sealed with this key. */
        public Guest with(PersonKey newKey, Words.Sealed newWords) {
            return new Guest(personRef, owner, channel, newKey, newWords);
        }
    }

    /**
     * The location-days that the booking counts against.
     *
     * @param dates those that were locked for it, ascending
     * @param availabilityVersion their load after the last change, as clients get it
     */
    public record Place(List<LocalDate> dates, String availabilityVersion) {

        public Place {
            dates = List.copyOf(dates);
        }
    }

    public UUID id() {
        return identity.id();
    }

    public String number() {
        return identity.number();
    }

    /** What can be asked of it now, as the last word of the path. */
    public List<String> actions(Instant now) {
        return stage.actions(visit.time().from(), now);
    }

    /** What this booking is after one more change. */
    public Booking next(Stage newStage) {
        return new Booking(identity, version + 1, newStage, visit, guest, place);
    }

    public Booking with(Visit newVisit) {
        return new Booking(identity, version, stage, newVisit, guest, place);
    }

    public Booking with(Guest newGuest) {
        return new Booking(identity, version, stage, visit, newGuest, place);
    }

    public Booking with(Place newPlace) {
        return new Booking(identity, version, stage, visit, guest, newPlace);
    }
}

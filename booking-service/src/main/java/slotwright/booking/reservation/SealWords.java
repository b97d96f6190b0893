package slotwright.booking.reservation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Words;
import slotwright.booking.vault.model.MasterKeys;
import slotwright.booking.vault.model.PersonKey;
import slotwright.booking.vault.model.Place;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Tx;

/**
 * Seals what customers tell before it is written, each with the key of its person, and opens it for who may see it.
 * Whoever only passes a booking on opens nothing.
 */
@ApplicationScoped
public class SealWords {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final MasterKeys keys;
    private final PersonRepository people;

    SealWords(MasterKeys keys, PersonRepository people) {
        this.keys = keys;
        this.people = people;
    }

    /** The booking as it may be written; the same where all of it is sealed with the key of its person already. */
    Uni<Booking> seal(Tx tx, Booking booking) {
        Booking.Guest guest = booking.guest();
        if (guest.words() instanceof Words.Sealed words
                && words.clear().saysNothing()
                && (words.isEmpty() || isOfItsPerson(guest))) {
            return Uni.createFrom().item(booking);
        }
        Words.Told told = open(booking);
        return key(tx, guest, told).map(key -> booking.with(guest.with(key, sealed(booking.id(), key, told))));
    }

    /** Nothing where the person's key was destroyed. */
    public Words.Told open(Booking booking) {
        Booking.Guest guest = booking.guest();
        if (guest.words() instanceof Words.Told told) {
            return told;
        }
        Words.Sealed words = (Words.Sealed) guest.words();
        String notes = opened(guest.key(), notes(booking.id()), words.notes());
        String details = opened(guest.key(), details(booking.id()), words.details());
        Words.Told clear = words.clear();
        return new Words.Told(
                clear.notes() == null ? notes : clear.notes(),
                clear.details().isEmpty() ? read(details) : clear.details());
    }

    private static boolean isOfItsPerson(Booking.Guest guest) {
        return guest.key() == null
                ? guest.personRef() == null
                : guest.key().personRef().equals(guest.personRef());
    }

    /** Only for whom an earlier release has entered it is not at hand. */
    private Uni<PersonKey> key(Tx tx, Booking.Guest guest, Words.Told told) {
        boolean atHand =
                isOfItsPerson(guest) && (guest.key() == null || !guest.key().isGone());
        return told.saysNothing() || atHand
                ? Uni.createFrom().item(guest.key())
                : people.keyed(tx, keys.make(guest.personRef()));
    }

    private Words.Sealed sealed(UUID bookingId, PersonKey key, Words.Told told) {
        return new Words.Sealed(
                told.notes() == null ? null : keys.seal(key, notes(bookingId), told.notes()),
                told.details().isEmpty()
                        ? null
                        : keys.seal(key, details(bookingId), Json.write(new TreeMap<>(told.details()))),
                Words.Told.NOTHING);
    }

    private String opened(PersonKey key, Place place, String text) {
        return text == null ? null : keys.open(key, place, text).orElse(null);
    }

    private static Map<String, Object> read(String details) {
        return details == null ? Map.of() : Json.readSaid(details, DETAILS);
    }

    private static Place notes(UUID bookingId) {
        return new Place("booking", "notes", bookingId.toString());
    }

    private static Place details(UUID bookingId) {
        return new Place("booking", "details", bookingId.toString());
    }
}

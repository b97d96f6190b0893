package slotwright.booking.hold;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import slotwright.booking.access.model.Mandate;
import slotwright.booking.customer.model.BlindContact;
import slotwright.booking.customer.model.BlindIndex;
import slotwright.booking.customer.model.Contact;
import slotwright.booking.customer.model.RequiredContact;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.reservation.AnswerOnce;
import slotwright.booking.reservation.DecideVisit;
import slotwright.booking.reservation.FindBooking;
import slotwright.booking.reservation.RebookVisit;
import slotwright.booking.reservation.RecordChange;
import slotwright.booking.reservation.SealWords;
import slotwright.booking.reservation.Transitions;
import slotwright.booking.reservation.model.Allotment;
import slotwright.booking.reservation.model.Answers;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.booking.reservation.model.Words;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.vault.model.MasterKeys;
import slotwright.booking.vault.model.PersonKey;
import slotwright.platform.availability.Waiver;
import slotwright.platform.caller.Caller;
import slotwright.platform.once.OnceKey;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.Violations;
import slotwright.platform.sql.Tx;

/**
 * Makes a booking of a hold. It is decided again, as if the hold were not there, since the schedule may have changed;
 * notice and horizon were kept when it was held. It costs what it cost then: a hold pins its price as a quote does.
 * Whether it is expired is asked of the database's clock after all locks.
 */
@ApplicationScoped
public class ConfirmHold {

    private static final int CREATED = 201;
    private static final Set<Waiver> KEPT_WHEN_HELD = Set.of(Waiver.NOTICE, Waiver.HORIZON, Waiver.PAST);

    private final DecideVisit decider;
    private final RebookVisit rebooker;
    private final FindBooking finder;
    private final SealWords words;
    private final MasterKeys keys;
    private final PersonRepository people;
    private final BlindIndex index;
    private final Clock clock;

    ConfirmHold(
            DecideVisit decider,
            RebookVisit rebooker,
            FindBooking finder,
            SealWords words,
            MasterKeys keys,
            PersonRepository people,
            BlindIndex index,
            Clock clock) {
        this.index = index;
        this.decider = decider;
        this.rebooker = rebooker;
        this.finder = finder;
        this.words = words;
        this.keys = keys;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What is said when it is booked.
     *
     * @param contact may be null where the hold has one
     * @param notes the customer's own words, or null to keep those of the hold
     * @param details besides those of the hold, or instead of them; or null
     */
    public record Said(Contact contact, String notes, Map<String, Object> details) {

        @Override
        public String toString() {
            return "Said[***]";
        }
    }

    /** @param key null for a request without one */
    public Uni<BookingView> confirm(String number, Said said, Mandate mandate, OnceKey key) {
        return decider.decide(new DecideVisit.Command(
                key,
                CREATED,
                tx -> finder.hold(tx, number, mandate.scope())
                        .invoke(booking -> held(booking, clock.instant()))
                        .chain(booking -> order(tx, booking, said, mandate.actor())),
                (tx, allotment) -> book(tx, allotment, said, mandate.actor())));
    }

    /** Limits count it for whom it is booked, who may not have been known before. */
    private Uni<DecideVisit.Order> order(Tx tx, Booking booking, Said said, Caller actor) {
        VisitOrder order = VisitOrder.asItIs(booking, owner(booking, actor), KEPT_WHEN_HELD);
        Uni<BlindContact> guest = said.contact() == null
                ? people.blind(tx, booking.guest().personRef())
                : Uni.createFrom().item(index.of(said.contact()));
        return guest.map(found -> new DecideVisit.Order(order.by(found), Set.copyOf(RecordChange.dayKeys(booking))));
    }

    private Uni<AnswerOnce.Written> book(Tx tx, Allotment allotment, Said said, Caller actor) {
        return rebooker.lock(tx, allotment)
                .invoke(booking -> live(held(booking, allotment.now()), allotment.now()))
                .chain(booking -> {
                    Words.Told told = words.open(booking).then(new Words.Told(said.notes(), said.details()));
                    requireAnswers(told, allotment);
                    Booking.Guest guest = guest(booking, said.contact(), owner(booking, actor), told);
                    Change change = booked(booking, allotment, guest);
                    return requireContact(tx, booking, allotment, said, actor)
                            .chain(() -> add(tx, guest.key(), said.contact(), allotment.now()))
                            .chain(() -> rebooker.write(tx, allotment, change, actor));
                });
    }

    /** Whoever books a hold has it for his own, unless the business does it for him. */
    private static String owner(Booking booking, Caller actor) {
        return actor.owner() == null ? booking.guest().owner() : actor.owner();
    }

    /** By the versions that were held. */
    private static void requireAnswers(Words.Told told, Allotment allotment) {
        Violations violations = new Violations();
        new Answers(told.details(), true).check(allotment.plan().services(), violations);
        violations.throwIfAny();
    }

    /** By what the location says now, also of whom the hold names. */
    private Uni<Void> requireContact(Tx tx, Booking booking, Allotment allotment, Said said, Caller actor) {
        RequiredContact required =
                RequiredContact.of(allotment.world().location(), booking.guest().channel(), actor);
        if (required.isEither()) {
            return Uni.createFrom().voidItem();
        }
        Uni<Optional<Contact>> contact = said.contact() == null
                ? people.find(tx, booking.guest().personRef())
                : Uni.createFrom().item(Optional.of(said.contact()));
        return contact.invoke(found -> found.ifPresent(required::check)).replaceWithVoid();
    }

    private Booking.Guest guest(Booking booking, Contact contact, String owner, Words.Told told) {
        Booking.Guest held = booking.guest();
        if (contact == null && held.personRef() == null) {
            throw Problem.invalid("/customer", "required", "must say whose booking it is");
        }
        PersonKey key = contact == null ? held.key() : keys.make(UUID.randomUUID());
        UUID personRef = contact == null ? held.personRef() : key.personRef();
        return new Booking.Guest(personRef, owner, held.channel(), key, told);
    }

    private Uni<Void> add(Tx tx, PersonKey key, Contact contact, Instant now) {
        return contact == null ? Uni.createFrom().voidItem() : people.add(tx, key, contact, now);
    }

    private static Change booked(Booking booking, Allotment allotment, Booking.Guest guest) {
        var accepted = allotment.accepted();
        Stage.Held held = (Stage.Held) booking.stage();
        Booking after =
                booking.next(held.booked(allotment.now())).with(guest).with(new Booking.Place(accepted.touched(), ""));
        return new Change(
                Change.Kind.CONFIRMED, booking, after, allotment.choice().allocations(), allotment.now(), null);
    }

    private static Stage.Held held(Booking booking, Instant now) {
        if (booking.stage() instanceof Stage.Lapsed) {
            throw Transitions.holdExpired();
        }
        if (!(booking.stage() instanceof Stage.Held held)) {
            throw Transitions.illegal(booking, "book", now);
        }
        return held;
    }

    private static void live(Stage.Held held, Instant now) {
        if (!held.isLive(now)) {
            throw Transitions.holdExpired();
        }
    }
}

package slotwright.booking.hold;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import slotwright.booking.access.model.Mandate;
import slotwright.booking.customer.model.Contact;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.reservation.AnswerOnce;
import slotwright.booking.reservation.DecideVisit;
import slotwright.booking.reservation.FindBooking;
import slotwright.booking.reservation.RebookVisit;
import slotwright.booking.reservation.RecordChange;
import slotwright.booking.reservation.Transitions;
import slotwright.booking.reservation.model.Allotment;
import slotwright.booking.reservation.model.Answers;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.booking.reservation.rest.BookingView;
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
    private final PersonRepository people;
    private final Clock clock;

    ConfirmHold(DecideVisit decider, RebookVisit rebooker, FindBooking finder, PersonRepository people, Clock clock) {
        this.decider = decider;
        this.rebooker = rebooker;
        this.finder = finder;
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
                        .map(booking -> new DecideVisit.Order(
                                VisitOrder.asItIs(booking, owner(booking, mandate.actor()), KEPT_WHEN_HELD),
                                Set.copyOf(RecordChange.dayKeys(booking)))),
                (tx, allotment) -> book(tx, allotment, said, mandate.actor())));
    }

    private Uni<AnswerOnce.Written> book(Tx tx, Allotment allotment, Said said, Caller actor) {
        return rebooker.lock(tx, allotment)
                .invoke(booking -> live(held(booking, allotment.now()), allotment.now()))
                .chain(booking -> {
                    requireAnswers(booking, allotment, said);
                    UUID personRef = said.contact() == null ? known(booking) : UUID.randomUUID();
                    Change change = booked(booking, allotment, personRef, owner(booking, actor), said);
                    return add(tx, personRef, said.contact(), allotment.now())
                            .chain(() -> rebooker.write(tx, allotment, change, actor));
                });
    }

    /** Whoever books a hold has it for his own, unless the business does it for him. */
    private static String owner(Booking booking, Caller actor) {
        return actor.owner() == null ? booking.guest().owner() : actor.owner();
    }

    /** By the versions that were held. */
    private static void requireAnswers(Booking booking, Allotment allotment, Said said) {
        Violations violations = new Violations();
        new Answers(Answers.merged(booking.guest().details(), said.details()), true)
                .check(allotment.plan().services(), violations);
        violations.throwIfAny();
    }

    private static UUID known(Booking booking) {
        if (booking.guest().personRef() == null) {
            throw Problem.invalid("/customer", "required", "must say whose booking it is");
        }
        return booking.guest().personRef();
    }

    private Uni<Void> add(Tx tx, UUID personRef, Contact contact, Instant now) {
        return contact == null ? Uni.createFrom().voidItem() : people.add(tx, personRef, contact, now);
    }

    private static Change booked(Booking booking, Allotment allotment, UUID personRef, String owner, Said said) {
        var accepted = allotment.accepted();
        Stage.Held held = (Stage.Held) booking.stage();
        Booking.Guest guest = booking.guest();
        Booking after = booking.next(held.booked(allotment.now()))
                .with(new Booking.Guest(
                        personRef,
                        owner,
                        guest.channel(),
                        said.notes() == null ? guest.notes() : said.notes(),
                        Answers.merged(guest.details(), said.details())))
                .with(new Booking.Place(accepted.touched(), ""));
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

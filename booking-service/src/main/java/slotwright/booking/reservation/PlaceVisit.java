package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.redemption.RedeemCode;
import slotwright.booking.reservation.model.Agreed;
import slotwright.booking.reservation.model.Allotment;
import slotwright.booking.reservation.model.BookedServices;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.BookingNumber;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Plan;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.model.Visit;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.booking.reservation.model.VisitPrice;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.booking.reservation.model.Words;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.vault.model.MasterKeys;
import slotwright.booking.vault.model.PersonKey;
import slotwright.platform.availability.StaffChoice;
import slotwright.platform.caller.Caller;
import slotwright.platform.money.Money;
import slotwright.platform.once.OnceKey;
import slotwright.platform.pricing.Price;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.LocalTimes;

/** Takes time for a new visit, as a booking or as a hold: both are decided alike and block alike. */
@ApplicationScoped
public class PlaceVisit {

    private static final int CREATED = 201;

    private final DecideVisit decider;
    private final OrderVisit orders;
    private final UsedHolds usedHolds;
    private final MasterKeys keys;
    private final PersonRepository people;
    private final RedeemCode redeemer;
    private final RecordChange recorder;
    private final RandomGenerator random = new SecureRandom();

    PlaceVisit(
            DecideVisit decider,
            OrderVisit orders,
            UsedHolds usedHolds,
            MasterKeys keys,
            PersonRepository people,
            RedeemCode redeemer,
            RecordChange recorder) {
        this.decider = decider;
        this.orders = orders;
        this.usedHolds = usedHolds;
        this.keys = keys;
        this.people = people;
        this.redeemer = redeemer;
        this.recorder = recorder;
    }

    /**
     * @param key null for a command without one
     * @param stage what it begins as, at the deciding time
     */
    public Uni<BookingView> place(
            WantedVisit wanted, Caller actor, OnceKey key, Change.Kind kind, Function<Instant, Stage> stage) {
        return decider.decide(new DecideVisit.Command(
                key,
                CREATED,
                tx -> orders.order(tx, wanted, null, actor).map(order -> new DecideVisit.Order(order, Set.of())),
                (tx, allotment) -> write(tx, allotment, wanted, actor, kind, stage)));
    }

    private Uni<AnswerOnce.Written> write(
            Tx tx,
            Allotment allotment,
            WantedVisit wanted,
            Caller actor,
            Change.Kind kind,
            Function<Instant, Stage> stage) {
        Visit visit = visit(allotment);
        requireExpected(wanted.expectedTotal(), visit.price());
        PersonKey person = wanted.contact() == null ? null : keys.make(UUID.randomUUID());
        Words.Told told = new Words.Told(wanted.notes(), details(wanted));
        Instant now = allotment.now();
        BookingNumber number = BookingNumber.make(LocalTimes.dateAt(now, visit.zone()), random);
        Booking booking = new Booking(
                new Booking.Identity(UUID.randomUUID(), number.text(), now),
                1,
                stage.apply(now),
                visit,
                new Booking.Guest(
                        person == null ? null : person.personRef(), actor.owner(), wanted.channel(), person, told),
                new Booking.Place(allotment.accepted().touched(), ""));
        Change change = new Change(kind, null, booking, allotment.choice().allocations(), now, null, wanted.overrides())
                .by(allotment.choice());
        return redeemer.take(tx, allotment.plan().order(), allotment.deals(), booking, now)
                .chain(() -> usedHolds.expire(tx, allotment))
                .map(expired -> inOrder(expired, change))
                .call(() ->
                        person == null ? Uni.createFrom().voidItem() : people.add(tx, person, wanted.contact(), now))
                .chain(changes -> recorder.record(tx, allotment.locked(), changes, actor))
                .map(written -> written.get(written.size() - 1))
                .map(written -> AnswerOnce.Written.of(
                        BookingView.of(written, told, wanted.contact(), now), written, kind, actor));
    }

    private static Map<String, Object> details(WantedVisit wanted) {
        return wanted.answers() == null ? Map.of() : wanted.answers().given();
    }

    private static Visit visit(Allotment allotment) {
        StaffChoice choice = allotment.choice();
        Plan plan = allotment.plan();
        VisitOrder order = plan.order();
        Agreed agreed = order.agreed() == null ? today(allotment) : order.agreed();
        return new Visit(
                order.locationId(),
                order.zone(),
                choice.visit(),
                BookedServices.of(plan.selections(), order.locationId(), choice.level()),
                choice.staffId(),
                order.partySize(),
                agreed.price(),
                agreed.tier(),
                0,
                null,
                order.waived(),
                choice.level());
    }

    private static Agreed today(Allotment allotment) {
        String tier = allotment.tier();
        String level = allotment.choice().level();
        return new Agreed(
                VisitPrice.of(allotment.plan(), allotment.world(), level, tier, allotment.deals(), allotment.now()),
                tier,
                level);
    }

    private static void requireExpected(Money expected, Price price) {
        if (expected != null && !expected.equals(price.total())) {
            throw Problem.of(ProblemType.PRICE_CHANGED, "The price differs from the one that was expected.")
                    .with("price", price);
        }
    }

    /** The holds whose time is used go first, so that whoever hears of the changes never sees both. */
    static List<Change> inOrder(List<Change> expired, Change own) {
        List<Change> all = new ArrayList<>(expired);
        all.add(own);
        return all;
    }
}

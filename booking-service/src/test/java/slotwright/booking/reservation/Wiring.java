package slotwright.booking.reservation;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import slotwright.booking.BookingSettings;
import slotwright.booking.access.model.AccessKeys;
import slotwright.booking.customer.model.Contact;
import slotwright.booking.customer.store.CustomerRepository;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.redemption.RedeemCode;
import slotwright.booking.redemption.store.RedemptionRepository;
import slotwright.booking.reference.model.SeenVersions;
import slotwright.booking.reference.store.DayRepository;
import slotwright.booking.reference.store.PromotionRepository;
import slotwright.booking.reference.store.WorldRepository;
import slotwright.booking.reservation.model.OrderedService;
import slotwright.booking.reservation.model.Overrides;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.reservation.store.AllocationRepository;
import slotwright.booking.reservation.store.AnswerRepository;
import slotwright.booking.testing.Gate;
import slotwright.booking.testing.Shop;
import slotwright.booking.vault.model.MasterKeys;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Role;
import slotwright.platform.once.KeptAnswers;
import slotwright.platform.once.OnceKey;
import slotwright.platform.once.OnceSettings;
import slotwright.platform.once.RunOnce;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;

/** Puts the use cases together as the container does, with one part exchanged: a mutant, or one that can be watched. */
@Singleton
public class Wiring {

    static final Caller ADMINISTRATOR = new Caller("test", Set.of(Role.ADMIN), Set.of(), null);

    final BookingSettings settings;
    final AllocationRepository allocations;
    private final PlanVisit planner;
    private final ReadVersions versions;
    private final WeighCustomer customers;
    private final RedeemCode redeemer;
    private final RedemptionRepository redemptions;
    private final AnswerOnce once;
    private final OnceSettings onceSettings;
    private final KeptAnswers claims;
    private final AnswerRepository answers;
    private final AccessKeys accessKeys;
    private final MasterKeys masterKeys;
    private final CommandQueues queues;
    private final ProposeAlternatives alternatives;
    private final Transactions transactions;
    private final OrderVisit orders;
    private final UsedHolds usedHolds;
    private final PersonRepository people;
    private final RecordChange recorder;
    private final RebookVisit rebooker;
    private final FindBooking finder;
    private final WorldRepository worlds;
    private final DayRepository days;
    private final Vertx vertx;

    Wiring(
            BookingSettings settings,
            AllocationRepository allocations,
            PlanVisit planner,
            ReadVersions versions,
            WeighCustomer customers,
            RedeemCode redeemer,
            RedemptionRepository redemptions,
            AnswerOnce once,
            OnceSettings onceSettings,
            KeptAnswers claims,
            AnswerRepository answers,
            AccessKeys accessKeys,
            MasterKeys masterKeys,
            CommandQueues queues,
            ProposeAlternatives alternatives,
            Transactions transactions,
            OrderVisit orders,
            UsedHolds usedHolds,
            PersonRepository people,
            RecordChange recorder,
            RebookVisit rebooker,
            FindBooking finder,
            WorldRepository worlds,
            DayRepository days,
            Vertx vertx) {
        this.settings = settings;
        this.allocations = allocations;
        this.planner = planner;
        this.versions = versions;
        this.customers = customers;
        this.redeemer = redeemer;
        this.redemptions = redemptions;
        this.once = once;
        this.onceSettings = onceSettings;
        this.claims = claims;
        this.answers = answers;
        this.accessKeys = accessKeys;
        this.masterKeys = masterKeys;
        this.queues = queues;
        this.alternatives = alternatives;
        this.transactions = transactions;
        this.orders = orders;
        this.usedHolds = usedHolds;
        this.people = people;
        this.recorder = recorder;
        this.rebooker = rebooker;
        this.finder = finder;
        this.worlds = worlds;
        this.days = days;
        this.vertx = vertx;
    }

    /** Null for the real one. */
    BookVisit bookVisit(DayRepository otherDays, WorldRepository otherWorlds) {
        return bookVisit(decider(otherDays, otherWorlds, once), redeemer);
    }

    /** Null for the real worlds. */
    BookVisit bookVisitWith(CustomerRepository otherCustomers, WorldRepository otherWorlds) {
        WeighCustomer weigher = new WeighCustomer(otherCustomers, transactions, settings, Clock.systemUTC());
        return bookVisit(decider(null, otherWorlds, weigher, redeemer, once), redeemer);
    }

    /** Null for the real redemptions. */
    BookVisit bookVisitWith(PromotionRepository otherPromotions, RedemptionRepository otherRedemptions) {
        RedeemCode other = new RedeemCode(otherPromotions, otherRedemptions == null ? redemptions : otherRedemptions);
        return bookVisit(decider(null, null, customers, other, once), other);
    }

    BookVisit claimingOutside() {
        AnswerOnce outside = new ClaimOutside(
                new RunOnce(transactions, onceSettings), claims, answers, people, accessKeys, masterKeys, transactions);
        return bookVisit(decider(null, null, outside), redeemer);
    }

    /** As in another replica, where nobody queues behind the commands of this one. */
    BookVisit inAnotherReplica() {
        RunOnce others = new RunOnce(transactions, onceSettings);
        AnswerOnce another = new AnswerOnce(others, claims, answers, people, accessKeys, masterKeys);
        return bookVisit(decider(null, null, another), redeemer);
    }

    private BookVisit bookVisit(DecideVisit decider, RedeemCode redeeming) {
        return new BookVisit(new PlaceVisit(decider, orders, usedHolds, masterKeys, people, redeeming, recorder));
    }

    RescheduleBooking reschedule(DayRepository otherDays) {
        return new RescheduleBooking(
                decider(otherDays, null, once), rebooker, finder, orders, redeemer, Clock.systemUTC());
    }

    private DecideVisit decider(DayRepository otherDays, WorldRepository otherWorlds, AnswerOnce answerOnce) {
        return decider(otherDays, otherWorlds, customers, redeemer, answerOnce);
    }

    private DecideVisit decider(
            DayRepository otherDays,
            WorldRepository otherWorlds,
            WeighCustomer weigher,
            RedeemCode redeeming,
            AnswerOnce answerOnce) {
        AllotResources allotter = new AllotResources(
                otherDays == null ? days : otherDays,
                otherWorlds == null ? worlds : otherWorlds,
                versions,
                weigher,
                redeeming,
                Clock.systemUTC());
        return new DecideVisit(
                planner,
                allotter,
                weigher,
                answerOnce,
                queues,
                alternatives,
                transactions,
                settings,
                Clock.systemUTC(),
                vertx);
    }

    /** A visit to the shop by one of its people, with a fresh key. */
    static CompletableFuture<BookingView> book(BookVisit bookVisit, Shop shop, UUID staff, String startsAt) {
        return bookVisit
                .book(wanted(shop, staff, startsAt), ADMINISTRATOR, key())
                .subscribeAsCompletionStage();
    }

    static WantedVisit wanted(Shop shop, UUID staff, String startsAt) {
        return wanted(shop, staff, startsAt, Overrides.NONE);
    }

    static WantedVisit wanted(Shop shop, UUID staff, String startsAt, Overrides overrides) {
        return wanted(shop, shop.service, staff, startsAt, overrides);
    }

    static WantedVisit wanted(Shop shop, UUID service, UUID staff, String startsAt, Overrides overrides) {
        return wanted(shop, service, staff, startsAt, null, overrides);
    }

    static WantedVisit wanted(
            Shop shop, UUID service, UUID staff, String startsAt, String promotionCode, Overrides overrides) {
        return new WantedVisit(
                List.of(new OrderedService("", service, null, List.of())),
                shop.location,
                startsAt,
                null,
                staff,
                1,
                new Contact("Ann Example", "ann@example.com", null),
                SeenVersions.NONE,
                "web",
                null,
                null,
                null,
                promotionCode,
                null,
                overrides);
    }

    static OnceKey key() {
        return new OnceKey("test", UUID.randomUUID().toString(), new byte[32]);
    }

    /** 201, or the status of the problem. */
    static int status(CompletableFuture<?> answer) {
        return Gate.await(answer.handle((view, failure) -> {
            Throwable cause = failure == null || failure.getCause() == null ? failure : failure.getCause();
            return cause == null ? 201 : ((Problem) cause).status();
        }));
    }
}

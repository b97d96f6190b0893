package slotwright.scheduling.absence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Role;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.json.Json;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.sql.Transactions;
import slotwright.scheduling.CreateOnce;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Sql;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.model.AbsenceWish;
import slotwright.scheduling.absence.model.Amends;
import slotwright.scheduling.absence.model.Period;
import slotwright.scheduling.absence.model.Reason;
import slotwright.scheduling.absence.model.WhoIsAway;
import slotwright.scheduling.absence.model.Whom;
import slotwright.scheduling.absence.store.AbsenceRepository;
import slotwright.scheduling.audit.AuditTrail;
import slotwright.scheduling.availability.PublishBoards;
import slotwright.scheduling.day.HorizonDates;
import slotwright.scheduling.day.PublishDays;
import slotwright.scheduling.day.RecomputeDays;
import slotwright.scheduling.day.store.CalendarReader;
import slotwright.scheduling.day.store.ComputedByRepository;
import slotwright.scheduling.day.store.DayRepository;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.staff.store.StaffRepository;

/**
 * The lock of whom an absence is about, and versions without it: the first of two waits after it has read the absences
 * that its days are made of, the second changes another absence of the same resource meanwhile.
 */
@QuarkusTest
class AbsenceLockIT {

    private static final Caller ADMINISTRATOR = new Caller("admin", Set.of(Role.ADMIN), Set.of(), null);

    @Inject
    CreateOnce once;

    @Inject
    Transactions transactions;

    @Inject
    SchedulingSettings settings;

    @Inject
    AbsenceRepository absences;

    @Inject
    StandInstead instead;

    @Inject
    RefuseOverBookings refuse;

    @Inject
    AuditTrail audit;

    @Inject
    CalendarReader calendars;

    @Inject
    HorizonDates horizon;

    @Inject
    PublishDays publish;

    @Inject
    DayRepository days;

    @Inject
    PublishBoards boards;

    @Inject
    LocationRepository places;

    @Inject
    StaffRepository people;

    @Inject
    ComputedByRepository computedBy;

    @Inject
    Sql sql;

    private UUID place;
    private UUID alice;

    @BeforeEach
    void open() {
        place = UUID.fromString(Shop.location("Harbour", "America/New_York"));
        alice = UUID.fromString(Shop.person("Alice", place.toString()));
    }

    @Test
    void ofTwoWhoCloseAPlaceTheSecondWaitsAndBothStandInItsDays() {
        assertEquals(2, closedAfterTwoAtOnce(places, people, ofThePlace(), place));
    }

    @Test
    void withoutTheLockOneOfBothIsMissingInThePlacesDays() {
        assertEquals(1, closedAfterTwoAtOnce(new UnlockedPlaces(), people, ofThePlace(), place));
    }

    @Test
    void ofTwoWhoSendEverybodyAwayTheSecondWaitsAndBothStandInTheDays() {
        assertEquals(2, closedAfterTwoAtOnce(places, people, ofAll(), alice));
    }

    @Test
    void withoutTheLockOneOfBothIsMissingInEverybodysDays() {
        assertEquals(1, closedAfterTwoAtOnce(new UnlockedPlaces(), new UnlockedPeople(), ofAll(), alice));
    }

    @Test
    void ofTwoWhoWithdrawAPersonsAbsencesTheSecondWaitsAndNeitherIsLeft() {
        assertEquals(0, closedAfterTwoAreWithdrawn(people));
    }

    @Test
    void withoutTheLockAPersonStaysAwayForNothing() {
        assertEquals(1, closedAfterTwoAreWithdrawn(new UnlockedPeople()));
    }

    private int closedAfterTwoAtOnce(
            LocationRepository locking, StaffRepository lockingPeople, Whom whom, UUID resource) {
        PausingCalendars pausing = new PausingCalendars(calendars);
        CompletableFuture<Absence> first =
                begin(recording(new AbsentResources(locking, lockingPeople, days(pausing)), whom, 9));
        pausing.awaitReached();
        CompletableFuture<Absence> second =
                begin(recording(new AbsentResources(locking, lockingPeople, days(calendars)), whom, 12));
        if (locking != places) {
            end(second);
        }
        pausing.open();
        end(first);
        end(second);
        return closed(resource);
    }

    private int closedAfterTwoAreWithdrawn(StaffRepository locking) {
        AbsentResources usual = new AbsentResources(places, people, days(calendars));
        Absence one = Sql.now(recording(usual, ofAlice(), 9));
        Absence other = Sql.now(recording(usual, ofAlice(), 12));
        assertEquals(2, closed(alice));
        PausingCalendars pausing = new PausingCalendars(calendars);
        CompletableFuture<Void> first = begin(withdrawing(new AbsentResources(places, locking, days(pausing)), one));
        pausing.awaitReached();
        CompletableFuture<Void> second =
                begin(withdrawing(new AbsentResources(places, locking, days(calendars)), other));
        if (locking != people) {
            end(second);
        }
        pausing.open();
        end(first);
        end(second);
        return closed(alice);
    }

    private Uni<Absence> recording(AbsentResources resources, Whom whom, int hour) {
        Period period = new Period(TUESDAY.atTime(hour, 0), TUESDAY.atTime(hour + 1, 0), false, null);
        return new RecordAbsence(once, absences, resources, instead, refuse, audit, Clock.systemUTC())
                .of(
                        ADMINISTRATOR,
                        new AbsenceWish(whom, period, Reason.TRAINING, null, Amends.NONE, null, null),
                        new OnceAnswer<>(null, Absence.class, absence -> absence));
    }

    private Uni<Void> withdrawing(AbsentResources resources, Absence absence) {
        AbsenceChange change = new AbsenceChange(transactions, settings, absences, resources, audit);
        return new WithdrawAbsence(change, absences, instead, audit).of(ADMINISTRATOR, absence.id(), absence.version());
    }

    private RecomputeDays days(CalendarReader reader) {
        return new RecomputeDays(reader, horizon, publish, days, boards, places, people, computedBy);
    }

    private int closed(UUID resource) {
        String day = sql.text("SELECT body FROM resource_day WHERE day_key = ?", resource + "/" + TUESDAY);
        return Json.readSaid(day, ResourceDay.class).closed().size();
    }

    private Whom ofThePlace() {
        return new Whom(WhoIsAway.LOCATION, place, Collections.emptySortedSet(), Collections.emptySortedSet());
    }

    private Whom ofAll() {
        return new Whom(WhoIsAway.ALL_STAFF, place, Collections.emptySortedSet(), Collections.emptySortedSet());
    }

    private Whom ofAlice() {
        return new Whom(WhoIsAway.STAFF, null, new TreeSet<>(Set.of(alice)), Collections.emptySortedSet());
    }

    private static <T> CompletableFuture<T> begin(Uni<T> work) {
        return work.subscribeAsCompletionStage();
    }

    private static <T> T end(CompletableFuture<T> begun) {
        return begun.orTimeout(60, TimeUnit.SECONDS).join();
    }
}

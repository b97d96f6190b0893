package slotwright.scheduling.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Role;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.scheduling.CreateOnce;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Sql;
import slotwright.scheduling.audit.AuditTrail;
import slotwright.scheduling.availability.PublishBoards;
import slotwright.scheduling.day.RecomputeDays;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkSpan;
import slotwright.scheduling.staff.store.ScheduleRepository;
import slotwright.scheduling.staff.store.ScheduleRow;
import slotwright.scheduling.staff.store.StaffRepository;

/** The lock of the staff row, and a version without it: one of two waits in the midst of its change. */
@QuarkusTest
class ScheduleLockIT {

    private static final Caller ADMINISTRATOR = new Caller("admin", Set.of(Role.ADMIN), Set.of(), null);

    @Inject
    CreateOnce once;

    @Inject
    KnownLocations known;

    @Inject
    StaffRepository staff;

    @Inject
    ScheduleRepository schedules;

    @Inject
    WorkPlaces places;

    @Inject
    PublishBoards publish;

    @Inject
    RefuseCollisions collisions;

    @Inject
    RecomputeDays days;

    @Inject
    AuditTrail audit;

    @Inject
    Transactions transactions;

    @Inject
    SchedulingSettings settings;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private final PausingSchedules pausing = new PausingSchedules();

    @Test
    void whoAddsAnOverlappingPeriodWaitsAndIsRefused() {
        UUID person = person();
        CompletableFuture<Integer> first = begin(adding(staff, pausing, person, 9));
        pausing.awaitReached();
        CompletableFuture<Integer> second = begin(adding(staff, schedules, person, 10));
        pausing.open();
        assertEquals(List.of(200, 409), List.of(end(first), end(second)));
    }

    @Test
    void withoutTheLockBothPeriodsAreMade() {
        UUID person = person();
        StaffRepository mutant = new UnlockedStaff();
        CompletableFuture<Integer> first = begin(adding(mutant, pausing, person, 9));
        pausing.awaitReached();
        assertEquals(200, end(begin(adding(mutant, schedules, person, 10))));
        pausing.open();
        assertEquals(200, end(first));
        assertEquals(2, sql.number("SELECT COUNT(*) FROM staff_schedule WHERE staff_id = ?", person));
    }

    @Test
    void whoEditsTheSameScheduleWaitsAndIsTooLate() {
        UUID person = person();
        UUID schedule = Sql.now(adding(staff, schedules, person, 9)).id();
        CompletableFuture<Integer> first = begin(changing(staff, pausing, person, schedule, 10));
        pausing.awaitReached();
        CompletableFuture<Integer> second = begin(changing(staff, schedules, person, schedule, 11));
        pausing.open();
        assertEquals(List.of(200, 412), List.of(end(first), end(second)));
    }

    @Test
    void withoutTheLockTheFirstEditIsLost() {
        UUID person = person();
        StaffRepository mutant = new UnlockedStaff();
        UUID schedule = Sql.now(adding(staff, schedules, person, 9)).id();
        CompletableFuture<Integer> first = begin(changing(mutant, pausing, person, schedule, 10));
        pausing.awaitReached();
        assertEquals(200, end(begin(changing(mutant, schedules, person, schedule, 11))));
        pausing.open();
        assertEquals(200, end(first));
    }

    private Uni<ScheduleRow> adding(StaffRepository people, ScheduleRepository stored, UUID person, int hour) {
        return new AddSchedule(once, change(people), known, stored, clock)
                .to(
                        ADMINISTRATOR,
                        person,
                        home -> week(home, hour),
                        new OnceAnswer<>(null, ScheduleRow.class, row -> row));
    }

    private Uni<ScheduleRow> changing(
            StaffRepository people, ScheduleRepository stored, UUID person, UUID schedule, int hour) {
        return new ChangeSchedule(change(people), known, stored, clock)
                .to(ADMINISTRATOR, person, schedule, 1, home -> week(home, hour));
    }

    private ScheduleChange change(StaffRepository people) {
        return new ScheduleChange(transactions, settings, people, schedules, places, publish, collisions, days, audit);
    }

    private static Schedule week(UUID home, int hour) {
        WorkSpan span = new WorkSpan(2, LocalTime.of(hour, 0), LocalTime.of(17, 0), home);
        return new Schedule(TUESDAY, null, List.of(span), 8, 8, 30, 0, List.of(), Set.of(), null);
    }

    private static CompletableFuture<Integer> begin(Uni<ScheduleRow> work) {
        return work.map(done -> 200)
                .onFailure(Problem.class)
                .recoverWithItem(failure -> ((Problem) failure).status())
                .subscribeAsCompletionStage();
    }

    private static int end(CompletableFuture<Integer> begun) {
        return begun.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static UUID person() {
        return UUID.fromString(Shop.person("Alice", Shop.location("Harbour", "America/New_York")));
    }
}

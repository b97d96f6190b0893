package slotwright.scheduling.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Role;
import slotwright.platform.once.KeptAnswers;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.once.OnceKey;
import slotwright.platform.once.OnceSettings;
import slotwright.platform.once.RunOnce;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.scheduling.ClaimOutside;
import slotwright.scheduling.CreateOnce;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Sql;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkSpan;
import slotwright.scheduling.staff.store.ScheduleRepository;
import slotwright.scheduling.staff.store.ScheduleRow;

/** The key's row, without the queue of one replica in front of it; and a version that claims it too early. */
@QuarkusTest
class AddScheduleOnceIT {

    private static final int REPLICAS = 18;

    private static final Caller ADMINISTRATOR = new Caller("admin", Set.of(Role.ADMIN), Set.of(), null);

    @Inject
    ScheduleChange change;

    @Inject
    RemoveSchedule remove;

    @Inject
    KnownLocations known;

    @Inject
    ScheduleRepository schedules;

    @Inject
    Clock clock;

    @Inject
    KeptAnswers answers;

    @Inject
    Transactions transactions;

    @Inject
    OnceSettings settings;

    @Inject
    SchedulingSettings scheduling;

    @Inject
    Sql sql;

    private final OnceKey key = new OnceKey("test", UUID.randomUUID().toString(), new byte[32]);

    @Test
    void replicasThatGetOneKeyAtTheSameMomentAddOneSchedule() {
        UUID alice = person();
        List<CompletableFuture<ScheduleRow>> sent = atOnce(alice);
        List<ScheduleRow> made = sent.stream()
                .map(each -> each.orTimeout(60, TimeUnit.SECONDS).join())
                .toList();
        assertEquals(Collections.nCopies(REPLICAS, made.get(0)), made);
        assertEquals(1, sql.number("SELECT COUNT(*) FROM staff_schedule WHERE staff_id = ?", alice));
    }

    @Test
    void ofReplicasThatAreAllRefusedNoneHasTheKey() {
        UUID alice = person();
        add(real(), alice, null);
        List<Integer> statuses = atOnce(alice).stream()
                .map(each -> each.handle((made, failure) -> failure instanceof Problem refused ? refused.status() : 201)
                        .orTimeout(60, TimeUnit.SECONDS)
                        .join())
                .toList();
        assertEquals(Collections.nCopies(REPLICAS, 409), statuses);
        assertEquals(0, sql.number("SELECT COUNT(*) FROM idempotency WHERE idem_key = ?", key.key()));
    }

    @Test
    void aRefusedKeyIsDecidedAfresh() {
        UUID alice = refusedThenPossible(real());
        assertEquals(alice, add(real(), alice, key).staffId());
    }

    @Test
    void aKeyThatIsClaimedOutsideOfTheTransactionIsLostByARefusal() {
        CreateOnce mutant = new ClaimOutside(transactions, scheduling, new RunOnce(transactions, settings), answers);
        UUID alice = refusedThenPossible(mutant);
        assertThrows(RuntimeException.class, () -> add(mutant, alice, key));
    }

    private UUID refusedThenPossible(CreateOnce once) {
        UUID alice = person();
        ScheduleRow inTheWay = add(real(), alice, null);
        assertEquals(
                409, assertThrows(Problem.class, () -> add(once, alice, key)).status());
        Sql.now(remove.of(ADMINISTRATOR, alice, inTheWay.id(), inTheWay.version()));
        return alice;
    }

    private CreateOnce real() {
        return new CreateOnce(transactions, scheduling, new RunOnce(transactions, settings), answers);
    }

    private List<CompletableFuture<ScheduleRow>> atOnce(UUID person) {
        List<CompletableFuture<ScheduleRow>> sent = new ArrayList<>();
        for (int i = 0; i < REPLICAS; i++) {
            sent.add(begin(real(), person, key));
        }
        return sent;
    }

    private ScheduleRow add(CreateOnce once, UUID person, OnceKey withKey) {
        return Sql.now(adding(once, person, withKey));
    }

    private CompletableFuture<ScheduleRow> begin(CreateOnce once, UUID person, OnceKey withKey) {
        return adding(once, person, withKey).subscribeAsCompletionStage();
    }

    private Uni<ScheduleRow> adding(CreateOnce once, UUID person, OnceKey withKey) {
        return new AddSchedule(once, change, known, schedules, clock)
                .to(
                        ADMINISTRATOR,
                        person,
                        home -> new Schedule(
                                Shop.TUESDAY,
                                null,
                                List.of(new WorkSpan(2, LocalTime.of(9, 0), LocalTime.of(17, 0), home)),
                                8,
                                8,
                                30,
                                0,
                                List.of(),
                                Set.of(),
                                null),
                        new OnceAnswer<>(withKey, ScheduleRow.class, row -> row));
    }

    private static UUID person() {
        return UUID.fromString(Shop.person("Alice", Shop.location("Harbour", "America/New_York")));
    }
}

package slotwright.booking.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import slotwright.booking.BookingSettings;
import slotwright.booking.access.model.AccessKeys;
import slotwright.booking.access.model.AddressBlock;
import slotwright.booking.access.model.Blocklist;
import slotwright.booking.access.store.TryRepository;
import slotwright.booking.access.store.TryRepository.Failures;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Transactions;

/**
 * Counts tries with tokens that are not genuine, per number and per block of addresses, over all replicas. Whoever
 * has had his share is known in memory and costs nothing more. Genuine tokens are never asked about here: who fails
 * on purpose, even from the guest's own network, locks no guest out.
 */
@ApplicationScoped
public class LimitTries {

    private static final int BATCH = 1_000;

    private final TryRepository tries;
    private final AccessKeys keys;
    private final Transactions transactions;
    private final BookingSettings.Guests settings;
    private final Clock clock;
    private final Blocklist blocked;

    LimitTries(TryRepository tries, AccessKeys keys, Transactions transactions, BookingSettings settings, Clock clock) {
        this.tries = tries;
        this.keys = keys;
        this.transactions = transactions;
        this.settings = settings.guests();
        this.clock = clock;
        this.blocked = new Blocklist(this.settings.remembered());
    }

    /** Fails with a problem, 429, where there were too many. */
    public Uni<Void> failed(String number, AddressBlock from) {
        String block = subject("block", from.text());
        String booking = subject("number", number);
        refuseBlocked(List.of(block, booking));
        return transactions
                .write(tx -> tries.count(tx, block, booking, settings.triesWindow()))
                .invoke(counted -> {
                    counted.forEach(this::remember);
                    refuseBlocked(List.of(block, booking));
                })
                .replaceWithVoid();
    }

    /** Deletes what no window counts any more; returns how much that was. */
    public Uni<Integer> forget() {
        return transactions
                .write(tx -> tries.forget(tx, BATCH))
                .repeat()
                .whilst(gone -> gone == BATCH)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private String subject(String kind, String value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.blinded(kind, value));
    }

    private void remember(Failures counted) {
        if (counted.count() > settings.failedTries()) {
            blocked.add(counted.subject(), clock.instant().plus(counted.left()));
        }
    }

    private void refuseBlocked(List<String> subjects) {
        Instant now = clock.instant();
        blocked.end(subjects, now).ifPresent(end -> {
            throw Problem.of(ProblemType.RATE_LIMITED, "There were too many tries with a wrong token.")
                    .retryAfter(Duration.between(now, end));
        });
    }
}

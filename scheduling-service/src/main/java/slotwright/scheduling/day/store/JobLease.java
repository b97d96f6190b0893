package slotwright.scheduling.day.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import slotwright.platform.sql.Tx;

/** Lets one replica at a time do a job, by the database's clock. */
@ApplicationScoped
public class JobLease {

    private final UUID holder = UUID.randomUUID();

    /** @return whether this replica holds it now, until it gives it back or the time is over */
    public Uni<Boolean> take(Tx tx, String job, Duration most) {
        return tx.run("INSERT IGNORE INTO job_lease (job, holder, held_until) VALUES (?, ?, '2000-01-01')", job, holder)
                .chain(() -> tx.run(
                        "UPDATE job_lease SET holder = ?, held_until = DATE_ADD(NOW(6), INTERVAL ? SECOND)"
                                + " WHERE job = ? AND held_until <= NOW(6)",
                        holder,
                        most.toSeconds(),
                        job))
                .map(rows -> rows.rowCount() == 1);
    }

    public Uni<Void> giveBack(Tx tx, String job) {
        return tx.run("UPDATE job_lease SET held_until = NOW(6) WHERE job = ? AND holder = ?", job, holder)
                .replaceWithVoid();
    }
}

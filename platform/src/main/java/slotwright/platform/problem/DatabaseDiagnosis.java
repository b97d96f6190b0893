package slotwright.platform.problem;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import slotwright.platform.sql.SqlErrors;
import slotwright.platform.sql.Unavailable;

/** A database that could not answer is no failure of ours: the client may come again, and is told when. */
@Singleton
final class DatabaseDiagnosis implements Diagnosis {

    @Override
    public Optional<Problem> of(Throwable failure) {
        return spokenBySql(failure) && SqlErrors.isUnavailable(failure)
                ? Optional.of(Problem.of(
                                ProblemType.TEMPORARILY_UNAVAILABLE,
                                "The database did not answer in time. Whether the request took effect is not known;"
                                        + " sending it again with the same Idempotency-Key is safe.",
                                failure)
                        .retryAfter(Duration.ofSeconds(1)))
                : Optional.empty();
    }

    /** Other failures of input and output are not the database's, such as a client that went away. */
    private static boolean spokenBySql(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof Unavailable
                || failure instanceof SQLException
                || name.startsWith("io.vertx.")
                || name.startsWith("org.hibernate.");
    }
}

package slotwright.platform.problem;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import slotwright.platform.sql.SqlErrors;
import slotwright.platform.sql.Unavailable;

/** A database that could not answer is no failure of ours: the client may come again, and is told when. */
@Singleton
final class DatabaseDiagnosis implements Diagnosis {

    @Override
    public Optional<Problem> of(Throwable failure) {
        boolean away =
                failure instanceof Unavailable || SqlErrors.isFromDatabase(failure) && SqlErrors.isUnavailable(failure);
        return away
                ? Optional.of(Problem.of(
                                ProblemType.TEMPORARILY_UNAVAILABLE,
                                "The database did not answer in time. Whether the request took effect is not known;"
                                        + " sending it again with the same Idempotency-Key is safe.",
                                failure)
                        .retryAfter(Duration.ofSeconds(1)))
                : Optional.empty();
    }
}

package slotwright.booking.vault;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import slotwright.booking.vault.model.Unreadable;
import slotwright.platform.problem.Diagnosis;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

/** What cannot be opened is not left out of an answer: there is none until somebody has mended it. */
@Singleton
final class UnreadableDiagnosis implements Diagnosis {

    @Override
    public Optional<Problem> of(Throwable failure) {
        return failure instanceof Unreadable
                ? Optional.of(Problem.of(
                                ProblemType.TEMPORARILY_UNAVAILABLE,
                                "What is stored about this cannot be read just now.",
                                failure)
                        .retryAfter(Duration.ofMinutes(1)))
                : Optional.empty();
    }
}

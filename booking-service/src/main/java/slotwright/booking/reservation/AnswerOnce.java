package slotwright.booking.reservation;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import slotwright.booking.BookingSettings;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.reservation.model.OnceKey;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.reservation.store.AnswerRepository;
import slotwright.booking.reservation.store.AnswerRepository.Answer;
import slotwright.platform.json.Json;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.SqlErrors;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.platform.sql.Unavailable;
import slotwright.platform.sql.UncountedConflict;

/**
 * Lets a command with an idempotency key succeed once: whoever asks again gets the same answer. Only a success is
 * kept, by the transaction that did it; a refusal leaves nothing and is decided afresh.
 */
@ApplicationScoped
public class AnswerOnce {

    private final AnswerRepository answers;
    private final PersonRepository people;
    private final Transactions transactions;
    private final CommandQueues queues;
    private final BookingSettings settings;

    AnswerOnce(
            AnswerRepository answers,
            PersonRepository people,
            Transactions transactions,
            CommandQueues queues,
            BookingSettings settings) {
        this.answers = answers;
        this.people = people;
        this.transactions = transactions;
        this.queues = queues;
        this.settings = settings;
    }

    /**
     * Runs the command unless its answer is here already.
     *
     * @param key null for a command without one
     */
    public Uni<BookingView> answer(OnceKey key, Supplier<Uni<BookingView>> command) {
        return key == null ? command.get() : queues.byKey(key.lane(), () -> earlier(key, command));
    }

    /**
     * The first step of the command's transaction, and the last one after its work.
     *
     * @param created 201 or 200
     */
    public Uni<BookingView> within(Tx tx, OnceKey key, int created, Supplier<Uni<Written>> work) {
        if (key == null) {
            return work.get().map(Written::view);
        }
        return answers.claim(tx, key)
                .replaceWith(Optional.<BookingView>empty())
                .onFailure(SqlErrors::isDuplicateKey)
                .recoverWithUni(() -> find(tx, key))
                .onFailure(SqlErrors::isRetryable)
                .transform(UncountedConflict::new)
                .chain(again -> again.isPresent()
                        ? Uni.createFrom().item(again.get())
                        : work.get()
                                .call(written -> keep(tx, key, created, written))
                                .map(Written::view));
    }

    /** @param personRef whose contact the view carries, or null */
    public record Written(BookingView view, UUID personRef) {}

    private Uni<BookingView> earlier(OnceKey key, Supplier<Uni<BookingView>> command) {
        return transactions
                .read(tx -> find(tx, key))
                .chain(again -> again.isPresent()
                        ? Uni.createFrom().item(again.get())
                        : command.get().onFailure(Unavailable.class).recoverWithUni(failure -> lookUp(key, failure)));
    }

    /** It may have been committed although nobody heard of it: the key knows. */
    private Uni<BookingView> lookUp(OnceKey key, Throwable failure) {
        return transactions
                .read(tx -> find(tx, key))
                .onFailure(Unavailable.class)
                .transform(stillAway -> failure)
                .map(found -> found.orElseThrow(() -> unanswered(failure)));
    }

    private RuntimeException unanswered(Throwable failure) {
        return failure.getCause() instanceof UncountedConflict
                ? Problem.of(ProblemType.IDEMPOTENCY_IN_PROGRESS, "A request with this Idempotency-Key still runs.")
                        .retryAfter(settings.retryAfter())
                : (RuntimeException) failure;
    }

    private Uni<Optional<BookingView>> find(Tx tx, OnceKey key) {
        return answers.find(tx, key)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : replay(tx, key, found.get()).map(Optional::of));
    }

    private Uni<BookingView> replay(Tx tx, OnceKey key, Answer answer) {
        if (!key.isSameRequest(answer.requestHash())) {
            throw Problem.of(
                    ProblemType.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key came before with another request.");
        }
        BookingView view = read(answer.body());
        return answer.personRef() == null
                ? Uni.createFrom().item(view)
                : people.find(tx, answer.personRef())
                        .map(contact -> contact.map(view::with).orElse(view));
    }

    private static BookingView read(String body) {
        try {
            return Json.events().readValue(body, BookingView.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Uni<Void> keep(Tx tx, OnceKey key, int created, Written written) {
        BookingView view = written.view();
        return answers.keep(
                tx,
                key,
                created,
                view.number(),
                EntityTags.of(view.version()),
                Json.write(view.with(null)),
                written.personRef());
    }
}

package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.reservation.store.AnswerRepository;
import slotwright.booking.reservation.store.AnswerRepository.Answer;
import slotwright.platform.json.Json;
import slotwright.platform.once.KeptAnswers;
import slotwright.platform.once.OnceKey;
import slotwright.platform.once.RunOnce;
import slotwright.platform.page.EntityTags;
import slotwright.platform.sql.Tx;

/**
 * Lets a command with an idempotency key succeed once. The answer is kept without the person, whose contact is read
 * again for who asks again.
 */
@ApplicationScoped
public class AnswerOnce {

    private final RunOnce once;
    private final KeptAnswers claims;
    private final AnswerRepository answers;
    private final PersonRepository people;

    AnswerOnce(RunOnce once, KeptAnswers claims, AnswerRepository answers, PersonRepository people) {
        this.once = once;
        this.claims = claims;
        this.answers = answers;
        this.people = people;
    }

    /**
     * Runs the command unless its answer is here already.
     *
     * @param key null for a command without one
     */
    public Uni<BookingView> answer(OnceKey key, Supplier<Uni<BookingView>> command) {
        return key == null ? command.get() : once.run(key, tx -> find(tx, key), command);
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
        return claims.claim(tx, key)
                .chain(work::get)
                .call(written -> keep(tx, key, created, written))
                .map(Written::view);
    }

    /** @param personRef whose contact the view carries, or null */
    public record Written(BookingView view, UUID personRef) {}

    private Uni<Optional<BookingView>> find(Tx tx, OnceKey key) {
        return answers.find(tx, key)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : replay(tx, key, found.get()).map(Optional::of));
    }

    private Uni<BookingView> replay(Tx tx, OnceKey key, Answer answer) {
        key.requireSameRequest(answer.requestHash());
        BookingView view = KeptAnswers.read(answer.body(), BookingView.class);
        return answer.personRef() == null
                ? Uni.createFrom().item(view)
                : people.find(tx, answer.personRef())
                        .map(contact -> contact.map(view::with).orElse(view));
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

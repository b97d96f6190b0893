package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import slotwright.booking.access.model.AccessKeys;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.reservation.store.AnswerRepository;
import slotwright.booking.reservation.store.AnswerRepository.Answer;
import slotwright.platform.caller.Caller;
import slotwright.platform.json.Json;
import slotwright.platform.money.Money;
import slotwright.platform.once.KeptAnswers;
import slotwright.platform.once.OnceKey;
import slotwright.platform.once.RunOnce;
import slotwright.platform.page.EntityTags;
import slotwright.platform.sql.Tx;

/**
 * Lets a command with an idempotency key succeed once. The answer is kept without the person, whose contact is read
 * again for who asks again, and without the guest's token, which is derived again.
 */
@ApplicationScoped
public class AnswerOnce {

    private final RunOnce once;
    private final KeptAnswers claims;
    private final AnswerRepository answers;
    private final PersonRepository people;
    private final AccessKeys accessKeys;

    AnswerOnce(
            RunOnce once,
            KeptAnswers claims,
            AnswerRepository answers,
            PersonRepository people,
            AccessKeys accessKeys) {
        this.once = once;
        this.claims = claims;
        this.answers = answers;
        this.people = people;
        this.accessKeys = accessKeys;
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
            return work.get().map(this::answer);
        }
        return claims.claim(tx, key)
                .chain(work::get)
                .call(written -> keep(tx, key, created, written))
                .map(this::answer);
    }

    /** The view as the client gets it. */
    BookingView answer(Written written) {
        return withToken(written.view(), written.accessGeneration());
    }

    /**
     * @param personRef whose contact the view carries, or null
     * @param accessGeneration of the token that the answer gives the caller, or null where it gives none
     */
    public record Written(BookingView view, UUID personRef, Integer accessGeneration) {

        /** The same with what a change made of the price. */
        Written costing(Money priceDifference) {
            return new Written(view.withDifference(priceDifference), personRef, accessGeneration);
        }

        /** Guests get a token with the booking that they made; whoever has a bearer token needs none. */
        static Written of(BookingView view, Booking booking, Change.Kind kind, Caller actor) {
            boolean given = kind == Change.Kind.CONFIRMED && actor.isGuest();
            return new Written(
                    view,
                    booking.guest().personRef(),
                    given ? booking.identity().accessGeneration() : null);
        }
    }

    private Uni<Optional<BookingView>> find(Tx tx, OnceKey key) {
        return answers.find(tx, key)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : replay(tx, key, found.get()).map(Optional::of));
    }

    private Uni<BookingView> replay(Tx tx, OnceKey key, Answer answer) {
        key.requireSameRequest(answer.requestHash());
        BookingView view = withToken(KeptAnswers.read(answer.body(), BookingView.class), answer.accessGeneration());
        return answer.personRef() == null
                ? Uni.createFrom().item(view)
                : people.find(tx, answer.personRef())
                        .map(contact -> contact.map(view::with).orElse(view));
    }

    private BookingView withToken(BookingView view, Integer generation) {
        return generation == null ? view : view.withAccess(accessKeys.token(view.number(), generation));
    }

    private Uni<Void> keep(Tx tx, OnceKey key, int created, Written written) {
        BookingView view = written.view();
        return answers.keep(
                tx,
                key,
                created,
                view.number(),
                EntityTags.of(view.version()),
                new Answer(
                        key.bodyHash(), Json.write(view.with(null)), written.personRef(), written.accessGeneration()));
    }
}

package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import slotwright.booking.access.model.AccessKeys;
import slotwright.booking.customer.model.Contact;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Words;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.reservation.store.AnswerRepository;
import slotwright.booking.reservation.store.AnswerRepository.Answer;
import slotwright.booking.vault.model.MasterKeys;
import slotwright.booking.vault.model.Place;
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
 * again for who asks again, without the guest's token, which is derived again, and without his words, which are kept
 * beside it, sealed.
 */
@ApplicationScoped
public class AnswerOnce {

    private final RunOnce once;
    private final KeptAnswers claims;
    private final AnswerRepository answers;
    private final PersonRepository people;
    private final AccessKeys accessKeys;
    private final MasterKeys masterKeys;

    AnswerOnce(
            RunOnce once,
            KeptAnswers claims,
            AnswerRepository answers,
            PersonRepository people,
            AccessKeys accessKeys,
            MasterKeys masterKeys) {
        this.once = once;
        this.claims = claims;
        this.answers = answers;
        this.people = people;
        this.accessKeys = accessKeys;
        this.masterKeys = masterKeys;
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
     * @param guest whose contact and words the view carries, and what seals them
     * @param accessGeneration of the token that the answer gives the caller, or null where it gives none
     */
    public record Written(BookingView view, Booking.Guest guest, Integer accessGeneration) {

        /** The same with what a change made of the price. */
        Written costing(Money priceDifference) {
            return new Written(view.withDifference(priceDifference), guest, accessGeneration);
        }

        /** Guests get a token with the booking that they made; whoever has a bearer token needs none. */
        static Written of(BookingView view, Booking booking, Change.Kind kind, Caller actor) {
            boolean given = kind == Change.Kind.CONFIRMED && actor.isGuest();
            return new Written(view, booking.guest(), given ? booking.identity().accessGeneration() : null);
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
        BookingView kept = withToken(Json.readSaid(answer.body(), BookingView.class), answer.accessGeneration());
        BookingView view = answer.words() == null ? kept : kept.with(opened(key, answer));
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
        Booking.Guest guest = written.guest();
        return answers.keep(
                tx,
                key,
                created,
                view.number(),
                EntityTags.of(view.version()),
                new Answer(
                        key.bodyHash(),
                        Json.write(view.with((Contact) null).with(Words.Told.NOTHING)),
                        guest.personRef(),
                        written.accessGeneration(),
                        view.told().saysNothing()
                                ? null
                                : masterKeys.seal(guest.key(), place(key), Json.write(view.told())),
                        guest.key()));
    }

    private Words.Told opened(OnceKey key, Answer answer) {
        return masterKeys
                .open(answer.personKey(), place(key), answer.words())
                .map(text -> Json.readSaid(text, Words.Told.class))
                .orElse(Words.Told.NOTHING);
    }

    private static Place place(OnceKey key) {
        return new Place("idempotency", "sealed_words", key.lane());
    }
}

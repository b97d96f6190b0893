package slotwright.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.resteasy.reactive.RestPath;
import slotwright.platform.contract.Topics;
import slotwright.platform.outbox.Outbox;
import slotwright.platform.outbox.OutgoingEvent;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.UncountedConflict;

/** Requests that cause events, for the tests alone. */
@PermitAll
@Path("/causes")
public class CauseResource {

    private final Transactions transactions;
    private final Outbox outbox;

    CauseResource(Transactions transactions, Outbox outbox) {
        this.transactions = transactions;
        this.outbox = outbox;
    }

    @POST
    @Path("/events/{subject}")
    public CompletionStage<String> event(@RestPath String subject) {
        return transactions
                .write(tx -> tx.run("SELECT 1").chain(() -> outbox.append(tx, note(subject))))
                .replaceWith("done")
                .subscribeAsCompletionStage();
    }

    /** The first attempt meets a conflict, so that the event is written by the second, behind a pause. */
    @POST
    @Path("/conflicts/{subject}")
    public CompletionStage<String> conflict(@RestPath String subject) {
        AtomicBoolean met = new AtomicBoolean();
        return transactions
                .write(tx -> tx.run("SELECT 1")
                        .chain(() -> met.getAndSet(true)
                                ? outbox.append(tx, note(subject))
                                : Uni.createFrom()
                                        .failure(new UncountedConflict(new IllegalStateException("a conflict")))))
                .replaceWith("done")
                .subscribeAsCompletionStage();
    }

    /** Fails behind a statement; the detail is the trace that the work belonged to. */
    @POST
    @Path("/problems")
    public CompletionStage<String> problem() {
        return transactions
                .write(tx -> tx.run("SELECT 1").<String>chain(() -> Uni.createFrom()
                        .failure(Problem.of(
                                ProblemType.RULES_VIOLATED,
                                Span.current().getSpanContext().getTraceId()))))
                .subscribeAsCompletionStage();
    }

    private OutgoingEvent note(String subject) {
        return new OutgoingEvent(
                Topics.RESOURCES,
                subject,
                subject,
                outbox.event("note.written.v1", subject, 1, Map.of("text", "fine")));
    }
}

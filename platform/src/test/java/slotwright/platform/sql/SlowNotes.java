package slotwright.platform.sql;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes slowly, so that a client can go away in the middle. */
@PermitAll
@Path("/slow-notes/{id}")
@Singleton
public class SlowNotes {

    final AtomicInteger begun = new AtomicInteger();

    private final Transactions transactions;

    SlowNotes(Transactions transactions) {
        this.transactions = transactions;
    }

    @POST
    @Path("/as-stage")
    public CompletionStage<String> asStage(@PathParam("id") String id) {
        return write(id).subscribeAsCompletionStage();
    }

    /** Which a disconnect cancels. */
    @POST
    @Path("/as-uni")
    public Uni<String> asUni(@PathParam("id") String id) {
        return write(id);
    }

    private Uni<String> write(String id) {
        return transactions.write(tx -> tx.run("INSERT INTO note (id, amount) VALUES (?, 1)", id)
                .invoke(begun::incrementAndGet)
                .chain(() -> tx.run("SELECT SLEEP(0.2)"))
                .chain(() -> tx.run("UPDATE note SET amount = 2 WHERE id = ?", id))
                .replaceWith(id));
    }
}

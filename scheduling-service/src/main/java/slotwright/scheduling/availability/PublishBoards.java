package slotwright.scheduling.availability;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.availability.cache.Publisher;
import slotwright.scheduling.availability.model.BoardKey;
import slotwright.scheduling.availability.model.Version;
import slotwright.scheduling.availability.store.PendingPublications;
import slotwright.scheduling.availability.store.ShownVersions;

/**
 * Raises the version of what a transaction changes, and leaves a note of what has to be brought to Redis once it
 * is committed. The note stands until that is done, whoever does it.
 */
@ApplicationScoped
public class PublishBoards {

    private final ShownVersions versions;
    private final PendingPublications pending;
    private final Publisher publisher;

    public PublishBoards(ShownVersions versions, PendingPublications pending, Publisher publisher) {
        this.versions = versions;
        this.pending = pending;
        this.publisher = publisher;
    }

    /** Anything that the boards show has changed. */
    public Uni<Void> changed(Tx tx, SortedSet<BoardKey> boards) {
        return versions.raise(tx, boards).chain(() -> again(tx, boards));
    }

    /** What is taken has changed; these boards have all of it up to the load versions. */
    public Uni<Void> loaded(Tx tx, Map<BoardKey, Version> loads, SortedSet<BoardKey> others) {
        SortedSet<BoardKey> all = new TreeSet<>(others);
        all.addAll(loads.keySet());
        return versions.raiseLoad(tx, all, loads).chain(() -> again(tx, all));
    }

    /** Nothing has changed, but Redis may not know yet. */
    public Uni<Void> again(Tx tx, SortedSet<BoardKey> boards) {
        return wakingPublisher(tx, pending.boards(tx, boards));
    }

    public Uni<Void> rosters(Tx tx, Collection<UUID> locationIds) {
        return versions.raiseRosters(tx, locationIds)
                .chain(() -> wakingPublisher(tx, pending.rosters(tx, locationIds)));
    }

    public Uni<Void> service(Tx tx, UUID serviceId) {
        return wakingPublisher(tx, pending.service(tx, serviceId));
    }

    private Uni<Void> wakingPublisher(Tx tx, Uni<Void> noted) {
        return noted.invoke(() -> tx.afterCommit(publisher::wake));
    }
}

package slotwright.scheduling.availability.cache;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.scheduling.availability.model.Board;
import slotwright.scheduling.availability.model.BoardKey;
import slotwright.scheduling.availability.model.Roster;
import slotwright.scheduling.availability.store.BoardReader;
import slotwright.scheduling.availability.store.RosterReader;
import slotwright.scheduling.availability.store.ServiceCopies;

/** The three kinds of things that availability is answered from, and their names in Redis. */
@ApplicationScoped
public class Shelves {

    private final RedisEntries redis;
    private final ReadThrough<BoardKey, Board> boards;
    private final ReadThrough<UUID, Roster> rosters;
    private final ReadThrough<UUID, ServiceVersion> services;

    public Shelves(
            RedisEntries redis,
            NearCache near,
            BoardReader boardReader,
            RosterReader rosterReader,
            ServiceCopies serviceCopies) {
        this.redis = redis;
        this.boards = new ReadThrough<>(redis, near, Board.class, this::board, boardReader::load);
        this.rosters = new ReadThrough<>(
                redis, near, Roster.class, id -> redis.prefix() + "resources:{" + id + "}", rosterReader::load);
        this.services = new ReadThrough<>(
                redis, near, ServiceVersion.class, id -> redis.prefix() + "service:" + id, serviceCopies::load);
    }

    /** Ask for those of one location at a time. */
    public ReadThrough<BoardKey, Board> boards() {
        return boards;
    }

    /** Ask for one at a time. */
    public ReadThrough<UUID, Roster> rosters() {
        return rosters;
    }

    /** Ask for one at a time. */
    public ReadThrough<UUID, ServiceVersion> services() {
        return services;
    }

    /** The key in Redis. */
    String board(BoardKey key) {
        return redis.prefix() + "board:{" + key.locationId() + "}:" + key.date();
    }
}

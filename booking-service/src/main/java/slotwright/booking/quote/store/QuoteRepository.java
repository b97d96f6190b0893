package slotwright.booking.quote.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import slotwright.booking.quote.model.Quote;
import slotwright.platform.caller.Scope;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.json.Json;
import slotwright.platform.pricing.Price;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;

/** Quotes, which never change: they are written, read, and deleted some time after they expired. */
@ApplicationScoped
public class QuoteRepository {

    static final String EXPIRED = "SELECT quote_id FROM quote WHERE expires_at < ? ORDER BY expires_at LIMIT ?";

    private static final String COLUMNS = "quote_id, owner, location_id, zone, starts_at, ends_at, services, staff_id,"
            + " party_size, price, tier, promotion_code, created_at, expires_at, staff_level";
    private static final String INSERT =
            "INSERT INTO quote (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String FIND = "SELECT " + COLUMNS + " FROM quote WHERE quote_id = ? AND (owner IS NULL OR ";
    private static final String FORGET = "DELETE FROM quote WHERE quote_id = ?";
    private static final TypeReference<List<BookedService>> SERVICES = new TypeReference<>() {};

    public Uni<Void> add(Tx tx, Quote quote) {
        return tx.run(
                        INSERT,
                        quote.id(),
                        quote.owner(),
                        quote.locationId(),
                        quote.zone().getId(),
                        quote.time().from(),
                        quote.time().to(),
                        Json.write(quote.services()),
                        quote.staffWish(),
                        quote.partySize(),
                        Json.write(quote.price()),
                        quote.tier(),
                        quote.promotionCode(),
                        quote.createdAt(),
                        quote.expiresAt(),
                        quote.level())
                .replaceWithVoid();
    }

    /** Nobody's own is in everybody's reach who knows its id; a customer's only in the scope's. */
    public Uni<Optional<Quote>> find(Tx tx, UUID id, Scope scope) {
        Scope.Condition reach = scope.on("location_id", "owner", null);
        return tx.run(FIND + reach.sql() + ")", reach.after(id)).map(rows -> Rows.first(rows, QuoteRepository::read));
    }

    /**
     * Row by row: a DELETE of many rows may scan, and a scan waits for every insert that is not committed.
     *
     * @return how many had expired by then, at most as many as asked for
     */
    public Uni<Integer> forgetExpired(Tx tx, Instant before, int most) {
        return tx.run(EXPIRED, before, most)
                .map(rows -> Rows.list(rows, row -> Tx.row(row.getString("quote_id"))))
                .call(expired -> tx.batch(FORGET, expired))
                .map(List::size);
    }

    private static Quote read(Row row) {
        return new Quote(
                Rows.uuid(row, "quote_id"),
                row.getString("owner"),
                Rows.uuid(row, "location_id"),
                ZoneId.of(row.getString("zone")),
                new TimeRange(Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at")),
                Json.readSaid(Rows.json(row, "services"), SERVICES),
                Rows.uuid(row, "staff_id"),
                row.getInteger("party_size"),
                Json.readSaid(Rows.json(row, "price"), Price.class),
                row.getString("tier"),
                row.getString("promotion_code"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "expires_at"),
                row.getString("staff_level"));
    }
}

package slotwright.booking.redemption.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import slotwright.booking.customer.model.BlindContact;
import slotwright.booking.customer.store.BlindSelect;
import slotwright.booking.redemption.model.Uses;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** Uses of codes, one row for each booking or hold that uses one. */
@ApplicationScoped
public class RedemptionRepository {

    static final String COUNT =
            "SELECT COUNT(*) AS all_uses, COALESCE(SUM(customer = ?), 0) AS own_uses FROM redemption"
                    + " WHERE promotion_id = ? AND (expires_at IS NULL OR expires_at > ?)";
    /** From the person on: few people have one address, and a code may have many uses. */
    private static final String GUESTS = "SELECT COUNT(*) AS own_uses FROM (%s) guest"
            + " STRAIGHT_JOIN booking ON booking.person_ref = guest.person_ref"
            + " STRAIGHT_JOIN redemption ON redemption.booking_id = booking.booking_id"
            + " WHERE promotion_id = ? AND customer IS NULL AND (expires_at IS NULL OR expires_at > ?)";

    private static final String ADD = "INSERT INTO redemption"
            + " (booking_id, promotion_id, customer, expires_at, redeemed_at, terms) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String KEEP = "UPDATE redemption SET expires_at = ? WHERE booking_id = ?";
    private static final String GIVE_BACK = "DELETE FROM redemption WHERE booking_id = ?";
    private static final String OF_BOOKING = "SELECT terms FROM redemption WHERE booking_id = ?";

    /**
     * @param customer who uses it, null for guests and where nobody knows who it is
     * @param now from which holds count no more that expire then or earlier
     */
    public Uni<Uses> count(Tx tx, UUID promotionId, String customer, Instant now) {
        return tx.run(COUNT, customer, promotionId, now)
                .map(rows -> rows.iterator().next())
                .map(RedemptionRepository::uses);
    }

    /** How often a guest uses it now: whoever has one of the digests on a booking that took the use as nobody's. */
    public Uni<Long> count(Tx tx, UUID promotionId, BlindContact guest, Instant now) {
        BlindSelect people = BlindSelect.of(guest);
        List<Object> args = new ArrayList<>(people.args());
        args.add(promotionId);
        args.add(now);
        return tx.run(guestsUses(people), args.toArray())
                .map(rows -> rows.iterator().next().getLong("own_uses"));
    }

    static String guestsUses(BlindSelect people) {
        return GUESTS.formatted(people.sql());
    }

    /**
     * @param customer null for a guest, who is found by the person of the booking
     * @param expiresAt of a hold; null for a booking
     */
    public Uni<Void> add(Tx tx, UUID bookingId, PromotionCode code, String customer, Instant expiresAt, Instant now) {
        return tx.run(ADD, bookingId, code.promotionId(), customer, expiresAt, now, text(code))
                .replaceWithVoid();
    }

    /** @param expiresAt of a hold; null for a booking */
    public Uni<Void> keepUntil(Tx tx, UUID bookingId, Instant expiresAt) {
        return tx.run(KEEP, expiresAt, bookingId).replaceWithVoid();
    }

    public Uni<Void> giveBack(Tx tx, UUID bookingId) {
        return tx.run(GIVE_BACK, bookingId).replaceWithVoid();
    }

    /** The code as it was when the booking took it. */
    public Uni<Optional<PromotionCode>> of(Tx tx, UUID bookingId) {
        return tx.run(OF_BOOKING, bookingId)
                .map(rows -> Rows.first(rows, row -> Json.readSaid(Rows.json(row, "terms"), PromotionCode.class)));
    }

    private static Uses uses(Row row) {
        return new Uses(row.getLong("all_uses"), row.getLong("own_uses"));
    }

    private static String text(PromotionCode code) {
        try {
            return Json.events().writeValueAsString(code);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

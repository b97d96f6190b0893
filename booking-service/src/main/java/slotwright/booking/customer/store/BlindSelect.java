package slotwright.booking.customer.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import slotwright.booking.customer.model.BlindContact;
import slotwright.platform.sql.Tx;

/**
 * The references of all people with one of the digests, each once, by an index for each of the two kinds.
 *
 * @param sql with one column, {@code person_ref}
 */
public record BlindSelect(String sql, List<Object> args) {

    private static final String EACH = "SELECT person_ref FROM person WHERE %s IN (%s)";

    public BlindSelect {
        args = List.copyOf(args);
    }

    public static BlindSelect of(BlindContact guest) {
        List<Object> args = new ArrayList<>(guest.emails());
        args.addAll(guest.phones());
        return new BlindSelect(
                String.join(
                        " UNION ",
                        Stream.of(each("email_index", guest.emails()), each("phone_index", guest.phones()))
                                .flatMap(List::stream)
                                .toList()),
                args);
    }

    private static List<String> each(String column, List<String> digests) {
        return digests.isEmpty()
                ? List.of()
                : List.of(EACH.formatted(column, Tx.marks(digests).replace("?", "UNHEX(?)")));
    }
}

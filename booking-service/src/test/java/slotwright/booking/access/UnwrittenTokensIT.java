package slotwright.booking.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import slotwright.booking.reservation.model.BookingNumber;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.BookingEvents;
import slotwright.booking.testing.Guest;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.sql.Tx;

/** A token is told once, to the guest; nowhere else is anything that opens a booking, and numbers are not guessed. */
@QuarkusTest
class UnwrittenTokensIT {

    private static final int GUESSES = 100_000;
    private static final int AT_ONCE = 1_000;

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @ConfigProperty(name = "slotwright.audit-schema")
    String auditSchema;

    @Test
    void aTokenIsInNoTableNoEventAndNoLine() {
        Shop shop = Shop.open(announcer, 1);
        Guest guest = Guest.fresh();
        Lines lines = new Lines();
        Map<String, String> key = Requests.key();
        Guest.Answer made = guest.post(Requests.BOOKINGS, Requests.visit(shop, 10, 0), key);
        guest.post(Requests.BOOKINGS, Requests.visit(shop, 10, 0), key);
        guest.read(made.number(), made.token());
        guest.read(made.number(), made.token() + "x");
        assertEquals(
                200,
                guest.change(made.number(), "cancel", Map.of(), "\"1\"", made.token())
                        .status());
        BookingEvents.await(shop.location, 2);
        Logger.getLogger("of.anybody").info("what is logged is read here");
        lines.close();
        String mac = made.token().substring(made.token().lastIndexOf('.') + 1);
        assertEquals(24, mac.length());
        assertEquals(
                List.of(),
                lines.texts.stream().filter(line -> line.contains(mac)).toList());
        assertTrue(lines.texts.stream().anyMatch(line -> line.contains("what is logged is read here")));
        assertTrue(BookingEvents.texts(shop.location).stream().noneMatch(text -> text.contains(mac)));
        assertEquals(List.of(), tablesWith(mac));
        assertTrue(tablesWith(made.number()).size() >= 3, "the search finds what is there");
    }

    @Test
    void aHundredThousandRandomNumbersFindNothing() {
        Shop shop = Shop.open(announcer, 3);
        Guest guest = Guest.fresh();
        for (int hour = 8; hour < 17; hour++) {
            assertEquals(201, guest.book(shop, hour, 0).status());
        }
        Random random = new Random(20261122);
        LocalDate today = LocalDate.now(Clock.system(Shop.ZONE));
        long found = 0;
        for (int i = 0; i < GUESSES; i += AT_ONCE) {
            List<Object> args = new ArrayList<>(List.of(shop.location));
            while (args.size() <= AT_ONCE) {
                args.add(BookingNumber.make(today, random).text());
            }
            found += sql.number(
                    "SELECT COUNT(*) FROM booking WHERE location_id = ? AND number IN ("
                            + Tx.marks(args.subList(1, args.size())) + ")",
                    args.toArray());
        }
        assertEquals(0, found);
    }

    private List<String> tablesWith(String text) {
        Map<String, List<String>> columns = sql
                .rows(
                        "SELECT CONCAT(table_schema, '.', table_name) AS name, column_name AS col"
                                + " FROM information_schema.columns WHERE table_schema IN (DATABASE(), ?)",
                        auditSchema)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.getString("name"),
                        Collectors.mapping(row -> row.getString("col"), Collectors.toList())));
        return columns.keySet().stream()
                .filter(table -> holds(table, columns.get(table), text))
                .sorted()
                .toList();
    }

    /** Whatever the types of the columns. */
    private boolean holds(String table, List<String> columns, String text) {
        String all =
                columns.stream().map(each -> "CAST(`" + each + "` AS BINARY)").collect(Collectors.joining(", "));
        return sql.number("SELECT COUNT(*) FROM " + table + " WHERE INSTR(CONCAT_WS('|', " + all + "), ?) > 0", text)
                > 0;
    }

    /** Everything that is logged from its making on. */
    private static final class Lines extends Handler {

        private final List<String> texts = new CopyOnWriteArrayList<>();
        private final Logger root = Logger.getLogger("");
        private final PatternFormatter format = new PatternFormatter("%s %X%e");

        Lines() {
            setLevel(Level.ALL);
            root.addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            texts.add(format.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            root.removeHandler(this);
        }
    }
}

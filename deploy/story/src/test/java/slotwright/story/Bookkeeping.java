package slotwright.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import slotwright.local.LocalStack;

/** Whether all that a suite keeps of bookings says the same, once nothing is under way any more. */
final class Bookkeeping {

    private final PackagedSuite suite;

    Bookkeeping(PackagedSuite suite) {
        this.suite = suite;
    }

    /** @return how many events were sent more than once, which is allowed and has no effect */
    int balance() {
        Narrator.eventually("nothing left to send", () -> count("outbox WHERE sent_at IS NULL") == 0 ? true : null);
        Set<String> changes = new TreeSet<>(suite.rows("booking", "SELECT booking_id, version FROM booking_history"));
        eachBookingIsAtItsLastChange();
        eachChangeHasOneAuditEntry(changes);
        int duplicates = eachChangeIsInTheTopicInOrder(changes);
        eachVisitHasItsAllocations();
        assertEquals(List.of(), suite.overused());
        analyticsAgrees();
        return duplicates;
    }

    private void eachBookingIsAtItsLastChange() {
        assertEquals(
                List.of(),
                suite.rows(
                        "booking",
                        "SELECT b.number, b.version, COUNT(h.version), MAX(h.version) FROM booking b LEFT JOIN"
                                + " booking_history h ON h.booking_id = b.booking_id GROUP BY b.number, b.version"
                                + " HAVING COUNT(h.version) <> b.version OR MAX(h.version) <> b.version"));
    }

    private void eachChangeHasOneAuditEntry(Set<String> changes) {
        List<String> entries = new ArrayList<>(suite.rows(
                "booking", "SELECT entity_id, entity_version FROM ${audit}.audit_entry WHERE entity = 'booking'"));
        entries.sort(null);
        assertEquals(List.copyOf(changes), entries, "audit entries");
    }

    /** Again from an earlier one on is in order; a version without the one before it is not. */
    private int eachChangeIsInTheTopicInOrder(Set<String> changes) {
        List<BookingTopic.Change> sent = new BookingTopic(LocalStack.startOrJoin(), BreakableSuite.NAME + ".").all();
        Map<String, Long> newest = new HashMap<>();
        for (BookingTopic.Change change : sent) {
            long before = newest.getOrDefault(change.bookingId(), 0L);
            if (change.version() > before) {
                assertEquals(before + 1, change.version(), "the next event of booking " + change.bookingId());
                newest.put(change.bookingId(), change.version());
            }
        }
        Set<String> said = sent.stream()
                .map(change -> change.bookingId() + "\t" + change.version())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(changes, said, "events");
        return sent.size() - said.size();
    }

    /** Of one person, in however many pieces, and one bay. */
    private void eachVisitHasItsAllocations() {
        assertEquals(
                List.of(),
                suite.rows(
                        "booking",
                        "SELECT b.number, b.status, COUNT(DISTINCT a.resource_id) FROM booking b LEFT JOIN allocation a"
                                + " ON a.booking_id = b.booking_id GROUP BY b.number, b.status"
                                + " HAVING COUNT(DISTINCT a.resource_id) <> IF(b.status = 'confirmed', 2, 0)"));
        assertEquals(0, count("allocation a WHERE a.booking_id NOT IN (SELECT booking_id FROM booking)"));
    }

    private void analyticsAgrees() {
        Map<String, Long> versions = suite.bookingVersions();
        Narrator.eventually(
                "analytics has heard of every change",
                () -> versions.equals(suite.versions("analytics", "counted_booking")) ? true : null);
        Map<String, String> expected = new TreeMap<>();
        String from = null;
        String to = null;
        for (String row : suite.rows(
                "booking",
                "SELECT local_date, location_id, SUM(status = 'confirmed'), SUM(status = 'cancelled'),"
                        + " SUM(IF(status = 'confirmed', JSON_UNQUOTE(JSON_EXTRACT(price, '$.total.amount')), 0))"
                        + " FROM booking GROUP BY local_date, location_id ORDER BY local_date")) {
            String[] columns = row.split("\t");
            from = from == null ? columns[0] : from;
            to = columns[0];
            expected.put(columns[0] + " " + columns[1], figures(columns[2], columns[3], columns[4]));
        }
        Map<String, String> counted = new TreeMap<>();
        for (JsonNode day : suite.api()
                .analytics()
                .get("analytics/daily?from=" + from + "&to=" + to)
                .expect(200)
                .json()
                .path("days")) {
            JsonNode bookings = day.path("bookings");
            counted.put(
                    day.path("date").asText() + " " + day.path("locationId").asText(),
                    figures(
                            bookings.path("confirmed").asText(),
                            bookings.path("cancelled").asText(),
                            day.path("bookedValue").path("amount").asText()));
        }
        assertEquals(expected, counted, "figures of analytics");
    }

    private static String figures(String confirmed, String cancelled, String value) {
        return confirmed + " confirmed, " + cancelled + " cancelled, worth " + (long) Double.parseDouble(value);
    }

    private int count(String from) {
        return Integer.parseInt(
                suite.rows("booking", "SELECT COUNT(*) FROM " + from).get(0));
    }
}

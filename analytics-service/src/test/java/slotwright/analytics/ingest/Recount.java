package slotwright.analytics.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.analytics.Bookings;
import slotwright.platform.contract.BookingEvents;
import slotwright.platform.contract.BookingEvents.Status;

/** The figures counted a second way: from the final states alone, all at once. One text per day, easy to compare. */
final class Recount {

    private static final List<Status> STATUSES = List.of(
            Status.PENDING, Status.CONFIRMED, Status.IN_PROGRESS, Status.COMPLETED, Status.CANCELLED, Status.NO_SHOW);

    private Recount() {}

    static SortedMap<String, String> days(Collection<Bookings> finals) {
        SortedMap<String, List<Bookings>> byDay = new TreeMap<>();
        finals.stream().filter(Recount::counts).forEach(booking -> byDay.computeIfAbsent(
                        booking.date() + " " + booking.locationId() + " "
                                + booking.total().currency(),
                        day -> new ArrayList<>())
                .add(booking));
        SortedMap<String, String> days = new TreeMap<>();
        byDay.forEach((day, bookings) -> days.put(day, summary(bookings)));
        return days;
    }

    static SortedMap<String, String> days(JsonNode report) {
        SortedMap<String, String> days = new TreeMap<>();
        for (JsonNode day : report.path("days")) {
            JsonNode counts = day.path("bookings");
            days.put(
                    day.path("date").asText() + " " + day.path("locationId").asText() + " "
                            + day.path("currency").asText(),
                    Stream.of("pending", "confirmed", "inProgress", "completed", "cancelled", "noShow")
                                    .map(status -> counts.path(status).asLong())
                                    .toList()
                            + " of " + day.path("total").asLong()
                            + ", revenue " + day.at("/revenue/amount").asText()
                            + ", booked " + day.at("/bookedValue/amount").asText()
                            + ", customers " + day.path("uniqueCustomers").asLong()
                            + ", staff " + day.path("staffUsed").asLong());
        }
        return days;
    }

    static long customers(Collection<Bookings> finals) {
        return present(finals).stream()
                .map(Bookings::personRef)
                .filter(person -> person != null)
                .distinct()
                .count();
    }

    static long staff(Collection<Bookings> finals) {
        Set<UUID> staff = new HashSet<>();
        present(finals).forEach(booking -> staff.addAll(booking.staffIds()));
        return staff.size();
    }

    private static String summary(List<Bookings> bookings) {
        List<Long> counts = STATUSES.stream()
                .map(status -> bookings.stream()
                        .filter(booking -> booking.status() == status)
                        .count())
                .toList();
        return counts + " of " + bookings.size()
                + ", revenue " + sum(bookings, Set.of(Status.COMPLETED))
                + ", booked "
                + sum(bookings, Set.of(Status.PENDING, Status.CONFIRMED, Status.IN_PROGRESS, Status.COMPLETED))
                + ", customers " + customers(bookings)
                + ", staff " + staff(bookings);
    }

    private static BigDecimal sum(List<Bookings> bookings, Set<Status> statuses) {
        return bookings.stream()
                .filter(booking -> statuses.contains(booking.status()))
                .map(booking -> booking.total().amount())
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static List<Bookings> present(Collection<Bookings> finals) {
        return finals.stream()
                .filter(booking -> counts(booking) && booking.status() != Status.CANCELLED)
                .toList();
    }

    private static boolean counts(Bookings booking) {
        return booking.status() != Status.DRAFT && !booking.type().equals(BookingEvents.HOLD_EXPIRED);
    }
}

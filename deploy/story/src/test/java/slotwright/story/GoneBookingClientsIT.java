package slotwright.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Customers hang up in the middle of their booking: in the database, in the queue of their day, while they wait for a
 * connection, and in the middle of a sentence. What was asked for is done, and nobody else notices.
 */
@ExtendWith(BreakableSuite.class)
class GoneBookingClientsIT {

    private static final int CLIENTS = 500;
    private static final int DAYS = 20;
    private static final int PER_DAY = 5;

    /** Of one day, so many commands may be in the database at once. */
    private static final int LANE = 4;

    private final List<RudeClient> clients = new ArrayList<>();
    private final Set<Instant> asked = new HashSet<>();
    private PackagedSuite suite;
    private URI booking;
    private BusyShop shop;

    @Test
    void doesWhatWasAskedAndLosesNoConnection(PackagedSuite shared) throws SQLException {
        suite = shared;
        booking = suite.service("booking").baseUrl();
        shop = BusyShop.open(suite);
        List<List<JsonNode>> days = byDay(shop.starts(DAYS * PER_DAY));
        List<JsonNode> hot = days.remove(0);
        JsonNode afterwards = hot.remove(hot.size() - 1);
        List<List<JsonNode>> held = days.subList(0, BreakableSuite.CONNECTIONS - LANE);
        List<JsonNode> fresh = lastOfEach(days.subList(held.size(), days.size()), BreakableSuite.CONNECTIONS);
        int connectedBefore = connected();

        try (HeldDays locks = new HeldDays(suite, shop.locationId(), datesOf(hot, held))) {
            for (int twice = 0; twice < 2; twice++) {
                for (JsonNode start : hot) {
                    asksForAll(start);
                }
            }
            locks.awaitWaiting(LANE);
            for (List<JsonNode> day : held) {
                asksForAll(day.remove(0));
            }
            locks.awaitWaiting(BreakableSuite.CONNECTIONS);
            List<JsonNode> rest = days.stream().flatMap(List::stream).toList();
            int whole = 0;
            for (int client = clients.size(); client < CLIENTS; client++) {
                JsonNode start = rest.get(client % rest.size());
                if (client % 4 == 0) {
                    clients.add(RudeClient.sendsHalfOfTheBody(booking, shop.visit(start)));
                } else {
                    asksForAll(start);
                    whole++;
                }
            }
            int waiting = whole;
            Narrator.eventually(
                    waiting + " requests waiting for a connection",
                    () -> management().sum("sql_pool_queue_size", "") >= waiting ? true : null);
            for (int client = 0; client < CLIENTS; client++) {
                clients.get(client).hangsUp(client % 2 == 0);
            }
            Narrator.eventually("all have gone", () -> connected() <= connectedBefore ? true : null);
        }

        Narrator.eventually("all that was asked for", () -> asked.equals(booked()) ? true : null);
        Narrator.eventually(
                "nothing under way",
                () -> management().sum("sql_pool_active", "") + management().sum("sql_pool_queue_size", "") == 0
                        ? true
                        : null);
        suite.api().booking().post("bookings", shop.visit(afterwards)).expect(201);
        bookOnEveryConnectionAtOnce(fresh);
        new Bookkeeping(suite).balance();
    }

    private void asksForAll(JsonNode start) {
        clients.add(RudeClient.sendsAll(booking, shop.visit(start)));
        asked.add(Slots.start(start).toInstant());
    }

    /** Each of them holds a connection while it waits for its day: there are as many as ever. */
    private void bookOnEveryConnectionAtOnce(List<JsonNode> starts) throws SQLException {
        List<CompletableFuture<Api.Answer>> answers = new ArrayList<>();
        try (HeldDays locks = new HeldDays(suite, shop.locationId(), datesOf(starts, List.of()))) {
            starts.forEach(start -> answers.add(suite.api().booking().postAsync("bookings", shop.visit(start))));
            locks.awaitWaiting(starts.size());
        }
        answers.forEach(answer -> answer.join().expect(201));
    }

    private Set<Instant> booked() {
        return suite
                .rows(
                        "booking",
                        "SELECT DATE_FORMAT(starts_at, '%Y-%m-%dT%H:%i:%sZ') FROM booking WHERE location_id = '"
                                + shop.locationId() + "'")
                .stream()
                .map(Instant::parse)
                .collect(Collectors.toSet());
    }

    private int connected() {
        return (int) management().sum("http_server_active_connections", "\"" + booking.getPort() + "\"");
    }

    private Management management() {
        return new Management(suite.service("booking"));
    }

    private static List<List<JsonNode>> byDay(List<JsonNode> starts) {
        Map<LocalDate, List<JsonNode>> days = new TreeMap<>();
        for (JsonNode start : starts) {
            days.computeIfAbsent(Slots.start(start).toLocalDate(), day -> new ArrayList<>())
                    .add(start);
        }
        return new ArrayList<>(days.values());
    }

    private static List<JsonNode> lastOfEach(List<List<JsonNode>> days, int count) {
        return days.stream().limit(count).map(day -> day.remove(day.size() - 1)).toList();
    }

    private static Set<LocalDate> datesOf(List<JsonNode> starts, List<List<JsonNode>> days) {
        Set<LocalDate> dates = starts.stream()
                .map(Slots::start)
                .map(OffsetDateTime::toLocalDate)
                .collect(Collectors.toSet());
        days.forEach(day -> dates.add(Slots.start(day.get(0)).toLocalDate()));
        return dates;
    }
}

package slotwright.booking.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import slotwright.booking.reservation.model.BookingNumber;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.testing.Tokens;
import slotwright.platform.testing.access.AccessMatrix;
import slotwright.platform.testing.access.Attempt;
import slotwright.platform.testing.access.Who;

/** A valid request for each operation, about one shop or the other; staff and managers work in the first. */
final class AccessRequests {

    private static final String AUTHORIZATION = "Authorization";
    private static final int PEOPLE = 12;
    private static final int YESTERDAYS = -10;
    private static final int FIRST_HOUR = 8;
    private static final int HOURS = 9;

    private final Sql sql;
    private final Ground home;
    private final Ground away;
    private final String nowhere;
    private final Map<Who, String> tokens = new EnumMap<>(Who.class);
    private final String stranger = Tokens.bearer(Tokens.of("stranger", Who.CUSTOMER.role()));

    /** Two shops at one place each, since a shop has days for the future or for the past. */
    private record Ground(Shop shop, Shop past, int[] taken) {}

    AccessRequests(Announcer announcer, Sql sql) {
        this.sql = sql;
        this.home = ground(announcer);
        this.away = ground(announcer);
        this.nowhere = BookingNumber.make(home.shop.date, new Random(20261122)).text();
    }

    private static Ground ground(Announcer announcer) {
        return new Ground(Shop.open(announcer, PEOPLE), Shop.openOn(announcer, YESTERDAYS, PEOPLE), new int[1]);
    }

    AccessMatrix matrix() {
        AccessMatrix matrix = AccessMatrix.of("/access.txt", this::token);
        bookings(matrix);
        endings(matrix);
        holds(matrix);
        quotes(matrix);
        matrix.ask("checkConflicts", (who, own) -> Attempt.aboutNothing()
                .body(without("customer", visit(ground(own).shop)))
                .shows(answer -> answer.path("hasConflict") != null));
        return matrix;
    }

    /** Asked for once: the issuer makes each log-in as dear as a password should be. */
    private String token(Who who) {
        return tokens.computeIfAbsent(who, this::freshToken);
    }

    private String freshToken(Who who) {
        return who.isOfSomeLocations()
                ? Tokens.of("access", who.role(), home.shop.location, home.past.location)
                : Tokens.of("access", who.role());
    }

    private void bookings(AccessMatrix matrix) {
        matrix.ask("createBooking", (who, own) -> creating(own));
        matrix.ask("listBookings", (who, own) -> {
            Http.Answer booking = booked(who, own);
            return Attempt.about(number(booking))
                    .query("locationId", ground(own).shop.location)
                    .query("limit", 200)
                    .lists();
        });
        matrix.ask("getBooking", (who, own) -> {
            Http.Answer booking = booked(who, own);
            return access(who, own, booking, about(booking))
                    .shows(answer -> answer.path("number").equals(number(booking)));
        });
        matrix.ask("cancelBooking", (who, own) -> {
            Http.Answer booking = booked(who, own);
            return access(who, own, booking, changing(booking)).body(Map.of("reason", "ill"));
        });
        matrix.ask("rescheduleBooking", (who, own) -> {
            Http.Answer booking = booked(who, own);
            Shop shop = ground(own).shop;
            return access(who, own, booking, changing(booking))
                    .body(Map.of("startsAt", shop.textOn(shop.date.plusDays(1), hour(own), 0)));
        });
    }

    private void endings(AccessMatrix matrix) {
        for (String operation : List.of("completeBooking", "recordNoShow")) {
            matrix.ask(operation, (who, own) -> {
                Map<String, Object> visit = visit(ground(own).past);
                visit.put("startsAt", ground(own).past.text(hour(own), 0));
                visit.put("channel", "back_office");
                visit.put("overrides", List.of(Map.of("rule", "notice", "reason", "entered afterwards")));
                return changing(Http.post(Requests.BOOKINGS, visit, Requests.key()));
            });
        }
    }

    private void holds(AccessMatrix matrix) {
        matrix.ask("createHold", (who, own) -> creating(own));
        matrix.ask("bookHold", (who, own) -> changing(held(who, own)).body(Map.of()));
        matrix.ask("extendHold", (who, own) -> changing(held(who, own)));
        matrix.ask("releaseHold", (who, own) -> changing(held(who, own)));
    }

    private void quotes(AccessMatrix matrix) {
        matrix.ask("createQuote", (who, own) -> {
            Shop shop = ground(own).shop;
            String count = "SELECT COUNT(*) FROM quote WHERE location_id = ?";
            long before = sql.number(count, shop.location);
            return Attempt.aboutNothing()
                    .body(without("customer", visit(shop)))
                    .changes(() -> sql.number(count, shop.location) == before + 1);
        });
        matrix.ask("getQuote", (who, own) -> {
            String bearer = who == Who.GUEST && !own ? stranger : maker(who, own);
            Object visit = without("customer", visit(ground(own).shop));
            Http.Answer quote = Http.post(Requests.QUOTES, visit, Map.of(AUTHORIZATION, bearer));
            String id = quote.body().path("id").asText();
            return Attempt.about(id).path("id", id).shows(answer -> answer.path("id")
                    .equals(id));
        });
    }

    private Attempt creating(boolean own) {
        Shop shop = ground(own).shop;
        String count = "SELECT COUNT(*) FROM booking WHERE location_id = ?";
        long before = sql.number(count, shop.location);
        return Attempt.aboutNothing()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(visit(shop, hour(own)))
                .changes(() -> sql.number(count, shop.location) == before + 1);
    }

    private Attempt about(Http.Answer made) {
        return Attempt.about(number(made)).unknown(nowhere).path("number", number(made));
    }

    private Attempt changing(Http.Answer made) {
        String version = "SELECT version FROM booking WHERE number = ?";
        return about(made).ifMatch(made.header("ETag")).changes(() -> sql.number(version, number(made)) == 2);
    }

    /** With what a guest has: the token of the booking, or for a foreign one that of another. */
    private Attempt access(Who who, boolean own, Http.Answer booking, Attempt attempt) {
        if (who != Who.GUEST) {
            return attempt;
        }
        Http.Answer opened = own ? booking : booked(who, true);
        return attempt.header(
                "Booking-Access", opened.body().path("accessToken").asText());
    }

    private Http.Answer booked(Who who, boolean own) {
        return made(Requests.BOOKINGS, maker(who, own), own);
    }

    private Http.Answer held(Who who, boolean own) {
        return made(Requests.HOLDS, who == Who.GUEST && !own ? stranger : maker(who, own), own);
    }

    /** What is a guest's or a customer's own is where it is foreign to staff, and the other way round. */
    private String maker(Who who, boolean own) {
        if (who == Who.GUEST) {
            return Http.NOBODY;
        }
        return who == Who.CUSTOMER && own ? Tokens.bearer(token(who)) : stranger;
    }

    private Http.Answer made(String path, String bearer, boolean own) {
        Map<String, String> headers = new HashMap<>(Requests.key());
        headers.put(AUTHORIZATION, bearer);
        Http.Answer made = Http.post(path, visit(ground(own).shop, hour(own)), headers);
        if (made.status() != 201) {
            throw new AssertionError(made.response().body());
        }
        return made;
    }

    private static Map<String, Object> visit(Shop shop) {
        return visit(shop, FIRST_HOUR);
    }

    private static Map<String, Object> visit(Shop shop, int hour) {
        return Requests.visit(shop, hour, 0);
    }

    private static Map<String, Object> without(String key, Map<String, Object> body) {
        body.remove(key);
        return body;
    }

    /** Another one each time, so that there is room for all. */
    private int hour(boolean own) {
        return FIRST_HOUR + ground(own).taken[0]++ % HOURS;
    }

    private static String number(Http.Answer made) {
        return made.body().path("number").asText();
    }

    private Ground ground(boolean own) {
        return own ? home : away;
    }
}

package slotwright.scheduling.access;

import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import slotwright.platform.page.Cursor;
import slotwright.platform.page.EntityTags;
import slotwright.platform.testing.Tokens;
import slotwright.platform.testing.access.AccessMatrix;
import slotwright.platform.testing.access.Attempt;
import slotwright.platform.testing.access.Who;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Sql;

/** A valid request for each operation, about one shop or the other; staff and managers work in the first. */
final class Requests {

    private final Sql sql;
    private final Ground home = new Ground();
    private final Ground away = new Ground();
    private int days;

    Requests(Sql sql) {
        this.sql = sql;
    }

    /** What is asked about; only what is removed, or made for that, is made anew. */
    private static final class Ground {
        final Shop shop = Shop.open();
        final String idle = Shop.person("Ivy Idle", shop.location);
        final String schedule = Shop.works(Shop.person("Sam Steady", shop.location), shop.location, "09:00", "17:00");
        final String window = Shop.window(shop.location, "18:00", "19:00");
        final String absence = made(post("absences", AbsenceRequests.absenceOf(idle, Shop.TUESDAY)));
    }

    AccessMatrix matrix() {
        home.shop.startsOnTuesday();
        away.shop.startsOnTuesday();
        AccessMatrix matrix = AccessMatrix.of("/access.txt", this::token);
        locations(matrix);
        staff(matrix);
        schedules(matrix);
        new OverrideRequests(this).addTo(matrix);
        windows(matrix);
        new AbsenceRequests(sql, token(Who.STAFF), this::idle).in(matrix);
        new DayRequests(sql, this::location).ask(matrix);
        availability(matrix);
        return matrix;
    }

    private String token(Who who) {
        UUID place = UUID.fromString(home.shop.location);
        return switch (who) {
            case STAFF -> Tokens.ofStaff(UUID.fromString(home.idle), place);
            case MANAGER -> Tokens.of("access", who.role(), place);
            default -> Tokens.of("access", who.role());
        };
    }

    private void locations(AccessMatrix matrix) {
        matrix.ask("listLocations", (who, own) -> Attempt.about(location(own))
                .query("cursor", before("locations", location(own)))
                .lists());
        matrix.ask("getLocation", (who, own) -> Attempt.about(location(own))
                .path("id", location(own))
                .shows(answer -> answer.path("id").equals(location(own))));
        matrix.ask("getHolidays", (who, own) -> Attempt.about(location(own))
                .path("id", location(own))
                .shows(answer -> answer.path("holidays") != null));
        matrix.ask("getEquipment", (who, own) -> Attempt.about(location(own))
                .path("id", location(own))
                .shows(answer -> answer.path("equipment") != null));
        matrix.ask("createLocation", (who, own) -> {
            String name = name();
            return Attempt.aboutNothing()
                    .body(Shop.locationBody(name, Shop.ZONE.getId()))
                    .changes(() -> sql.number("SELECT COUNT(*) FROM location WHERE name = ?", name) == 1);
        });
        matrix.ask("changeLocation", (who, own) -> changing("location", location(own))
                .body(Shop.locationBody(name(), Shop.ZONE.getId())));
        matrix.ask("setHolidays", (who, own) -> changing("location", location(own))
                .body(Map.of("holidays", List.of(Map.of("date", nextDay(), "name", "Day off", "closed", false)))));
        matrix.ask("setEquipment", (who, own) -> changing("location", location(own))
                .body(Map.of("equipment", List.of(Map.of("kind", name(), "count", 2)))));
        matrix.ask("importHolidays", (who, own) -> changing("location", location(own))
                .body("text/calendar", holiday()));
    }

    private String holiday() {
        String date = nextDay().toString().replace("-", "");
        return "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:" + date
                + "\r\nSUMMARY:Day off\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private void staff(AccessMatrix matrix) {
        matrix.ask("listStaff", (who, own) -> Attempt.about(ground(own).idle)
                .query("cursor", before("staff", ground(own).idle))
                .lists());
        matrix.ask("getStaff", (who, own) -> Attempt.about(ground(own).idle)
                .path("id", ground(own).idle)
                .shows(answer -> answer.path("id").equals(ground(own).idle)));
        matrix.ask("addStaff", (who, own) -> counted(
                        location(own), "SELECT COUNT(*) FROM staff WHERE home_location_id = ?", location(own))
                .body(person(own)));
        matrix.ask(
                "changeStaff", (who, own) -> changing("staff", ground(own).idle).body(person(own)));
    }

    private void schedules(AccessMatrix matrix) {
        matrix.ask("listSchedules", (who, own) -> Attempt.about(owner(ground(own).schedule))
                .path("staffId", owner(ground(own).schedule))
                .shows(answer -> answer.asString().contains(ground(own).schedule)));
        matrix.ask("addSchedule", (who, own) -> counted(
                        ground(own).idle, "SELECT COUNT(*) FROM staff_schedule WHERE staff_id = ?", ground(own).idle)
                .path("staffId", ground(own).idle)
                .body(oneDay(own)));
        matrix.ask("changeSchedule", (who, own) -> changing("staff_schedule", ground(own).schedule)
                .path("staffId", owner(ground(own).schedule))
                .body(Shop.scheduleBody(nextDay(), location(own), "10:00", "16:00")));
        matrix.ask("removeSchedule", (who, own) -> {
            String schedule = made(post("staff/" + ground(own).idle + "/schedules", oneDay(own)));
            return removing("staff_schedule", schedule).path("staffId", ground(own).idle);
        });
    }

    private void windows(AccessMatrix matrix) {
        matrix.ask("listSlotConfigurations", (who, own) -> Attempt.about(ground(own).window)
                .query("locationId", location(own))
                .query("cursor", before("slot-configurations", ground(own).window))
                .lists());
        matrix.ask("getSlotConfiguration", (who, own) -> Attempt.about(ground(own).window)
                .path("id", ground(own).window)
                .shows(answer -> answer.path("id").equals(ground(own).window)));
        matrix.ask("createSlotConfiguration", (who, own) -> counted(
                        location(own), "SELECT COUNT(*) FROM slot_configuration WHERE location_id = ?", location(own))
                .body(onOneDay(own)));
        matrix.ask("changeSlotConfiguration", (who, own) -> changing("slot_configuration", ground(own).window)
                .body(Shop.windowBody(location(own), "18:00", "20:00")));
        matrix.ask(
                "removeSlotConfiguration",
                (who, own) -> removing("slot_configuration", made(post("slot-configurations", onOneDay(own)))));
    }

    private void availability(AccessMatrix matrix) {
        Map.of("listAvailability", "slots", "listFreeDays", "days")
                .forEach((operation, key) -> matrix.ask(operation, (who, own) -> visit(own)
                        .query("from", Shop.TUESDAY)
                        .query("to", Shop.TUESDAY)
                        .shows(answer -> answer.path(key) != null)));
        matrix.ask("searchAvailability", (who, own) -> Attempt.about(location(own))
                .body(ground(own).shop.search(Shop.TUESDAY, Shop.TUESDAY))
                .shows(answer -> answer.path("slots") != null));
        matrix.ask("findNextAvailability", (who, own) -> visit(own).shows(answer -> answer.path("slots") != null));
    }

    private Attempt visit(boolean own) {
        return Attempt.about(location(own))
                .query("serviceId", ground(own).shop.service)
                .query("locationId", location(own));
    }

    /** Makes something; the count of such things rises. */
    Attempt counted(String thing, String count, String argument) {
        long before = sql.number(count, argument);
        return Attempt.about(thing).changes(() -> sql.number(count, argument) == before + 1);
    }

    Attempt changing(String table, String id) {
        long version = version(table, id);
        return Attempt.about(id)
                .path("id", id)
                .ifMatch(EntityTags.of(version))
                .changes(() -> version(table, id) == version + 1);
    }

    Attempt removing(String table, String id) {
        return Attempt.about(id)
                .path("id", id)
                .ifMatch(EntityTags.of(version(table, id)))
                .changes(() -> sql.number("SELECT COUNT(*) FROM " + table + " WHERE id = ?", id) == 0);
    }

    private long version(String table, String id) {
        return sql.number("SELECT version FROM " + table + " WHERE id = ?", id);
    }

    private String owner(String schedule) {
        return sql.text("SELECT staff_id FROM staff_schedule WHERE id = ?", schedule);
    }

    private Map<String, Object> person(boolean own) {
        return Map.of("name", name(), "homeLocationId", location(own), "skills", List.of());
    }

    private Map<String, Object> oneDay(boolean own) {
        LocalDate day = nextDay();
        Map<String, Object> body = new TreeMap<>(Shop.scheduleBody(day, location(own), "09:00", "17:00"));
        body.put("effectiveTo", day.toString());
        return body;
    }

    /** A window that meets no other. */
    private Map<String, Object> onOneDay(boolean own) {
        LocalDate day = nextDay();
        Map<String, Object> body = Shop.windowBody(location(own), "20:00", "21:00");
        body.putAll(Map.of("effectiveFrom", day, "effectiveTo", day));
        return body;
    }

    /** A cursor behind which the list begins with this thing. */
    private static String before(String list, String id) {
        UUID uuid = UUID.fromString(id);
        return Cursor.encode(list, new UUID(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits() - 1));
    }

    String idle(boolean own) {
        return ground(own).idle;
    }

    private Ground ground(boolean own) {
        return own ? home : away;
    }

    private String location(boolean own) {
        return ground(own).shop.location;
    }

    LocalDate nextDay() {
        return Shop.TUESDAY.plusDays(++days);
    }

    private static String name() {
        return "Name " + UUID.randomUUID();
    }
}

package slotwright.scheduling.access;

import static io.restassured.RestAssured.given;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import slotwright.platform.json.Json;
import slotwright.platform.page.EntityTags;
import slotwright.platform.testing.Tokens;
import slotwright.platform.testing.access.AccessMatrix;
import slotwright.platform.testing.access.Attempt;
import slotwright.platform.testing.access.Who;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Sql;

/**
 * What is asked about absences.
 *
 * @param staffToken of the one who works as the person at home
 * @param person of the own location, or of the foreign one
 */
record AbsenceRequests(Sql sql, String staffToken, Function<Boolean, String> person) {

    void in(AccessMatrix matrix) {
        matrix.ask("listAbsences", (who, own) -> Attempt.about(recorded(own))
                .query("staffId", person.apply(own))
                .lists());
        matrix.ask("getAbsence", (who, own) -> {
            String absence = recorded(own);
            return Attempt.about(absence).path("id", absence).shows(answer -> answer.path("id")
                    .equals(absence));
        });
        matrix.ask("recordAbsence", (who, own) -> {
            String count = "SELECT COUNT(*) FROM absence_staff WHERE staff_id = ?";
            long before = sql.number(count, person.apply(own));
            return Attempt.about(person.apply(own))
                    .body(absenceOf(person.apply(own), Shop.TUESDAY))
                    .changes(() -> sql.number(count, person.apply(own)) == before + 1);
        });
        matrix.ask("changeAbsence", (who, own) -> changing(touchable(who, own))
                .body(absenceOf(person.apply(own), Shop.TUESDAY.plusDays(1))));
        matrix.ask("withdrawAbsence", (who, own) -> {
            String absence = touchable(who, own);
            return versioned(absence).changes(() -> version(absence) == 0);
        });
        matrix.ask("approveAbsence", (who, own) -> changing(asked(own)).body(Map.of("onAffected", "keep")));
        matrix.ask("rejectAbsence", (who, own) -> changing(asked(own)).body(Map.of("reason", "Too many are away")));
        matrix.ask("listAffectedBookings", (who, own) -> {
            String absence = recorded(own);
            return Attempt.about(absence).path("id", absence).shows(answer -> answer.path("items") != null);
        });
    }

    static Map<String, Object> absenceOf(String person, LocalDate day) {
        return Map.of("scope", "staff", "staffIds", List.of(person), "date", day, "allDay", true, "reason", "training");
    }

    private String recorded(boolean own) {
        return made(post("absences", absenceOf(person.apply(own), Shop.TUESDAY)));
    }

    /** Staff touch only what they have asked for. */
    private String touchable(Who who, boolean own) {
        return who == Who.STAFF && own ? asked(true) : recorded(own);
    }

    /** By the person himself, so that it is not approved yet. */
    private String asked(boolean own) {
        String token = own ? staffToken : Tokens.ofStaff(UUID.fromString(person.apply(false)), place());
        return made(given().header("Authorization", Tokens.bearer(token))
                .contentType("application/json")
                .body(Json.write(absenceOf(person.apply(own), Shop.TUESDAY)))
                .post("/api/v1/absences"));
    }

    private UUID place() {
        return UUID.fromString(sql.text("SELECT home_location_id FROM staff WHERE id = ?", person.apply(false)));
    }

    private Attempt changing(String absence) {
        long before = version(absence);
        return versioned(absence).changes(() -> version(absence) == before + 1);
    }

    private Attempt versioned(String absence) {
        return Attempt.about(absence).path("id", absence).ifMatch(EntityTags.of(version(absence)));
    }

    private long version(String absence) {
        return sql.number("SELECT COALESCE(MAX(version), 0) FROM absence WHERE id = ?", absence);
    }
}

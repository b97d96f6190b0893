package slotwright.scheduling.access;

import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;

import java.util.Map;
import slotwright.platform.testing.access.AccessMatrix;
import slotwright.platform.testing.access.Attempt;

/** Those of {@link Requests} about dates on which people work other hours. */
record OverrideRequests(Requests all) {

    void addTo(AccessMatrix matrix) {
        matrix.ask("listOverrides", (who, own) -> {
            String override = override(own);
            return Attempt.about(all.idle(own))
                    .path("staffId", all.idle(own))
                    .query("limit", 200)
                    .shows(answer -> answer.asString().contains(override));
        });
        matrix.ask("getOverride", (who, own) -> {
            String override = override(own);
            return Attempt.about(override)
                    .path("staffId", all.idle(own))
                    .path("id", override)
                    .shows(answer -> answer.path("id").equals(override));
        });
        matrix.ask("addOverride", (who, own) -> all.counted(
                        all.idle(own), "SELECT COUNT(*) FROM staff_override WHERE staff_id = ?", all.idle(own))
                .path("staffId", all.idle(own))
                .body(dayOff()));
        matrix.ask("changeOverride", (who, own) -> all.changing("staff_override", override(own))
                .path("staffId", all.idle(own))
                .body(dayOff()));
        matrix.ask("removeOverride", (who, own) -> all.removing("staff_override", override(own))
                .path("staffId", all.idle(own)));
    }

    private String override(boolean own) {
        return made(post("staff/" + all.idle(own) + "/overrides", dayOff()));
    }

    private Map<String, Object> dayOff() {
        return Map.of("date", all.nextDay());
    }
}

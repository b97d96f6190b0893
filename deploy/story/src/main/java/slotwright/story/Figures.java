package slotwright.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import slotwright.story.Api.Suite;

/** What analytics counted is what happened. */
final class Figures {

    private static final Map<String, Integer> TUESDAY = Map.of("confirmed", 1, "cancelled", 1);
    private static final Map<String, Integer> WEDNESDAY = Map.of("confirmed", 1, "cancelled", 0);

    private final Suite suite;
    private final Narrator narrator;
    private final Story.Setting setting;

    Figures(Suite suite, Narrator narrator, Story.Setting setting) {
        this.suite = suite;
        this.narrator = narrator;
        this.setting = setting;
    }

    void match() {
        narrator.chapter("The figures");
        Map<String, Map<String, Integer>> expected = new TreeMap<>();
        expected.put(setting.tuesday().toString(), TUESDAY);
        expected.put(setting.wednesday().toString(), WEDNESDAY);
        Narrator.eventually("the daily figures " + expected, () -> expected.equals(daily()) ? expected : null);
        narrator.step("Analytics counts one visit and one cancellation on Tuesday, one visit on Wednesday.");

        Narrator.eventually(
                "the page with Tuesday's figures",
                () -> onPage("confirmed").equals("1") && onPage("cancelled").equals("1") ? true : null);
        narrator.step("The page for the shop's own people says the same.");
    }

    private Map<String, Map<String, Integer>> daily() {
        JsonNode days = suite.analytics()
                .get("analytics/daily?from=" + setting.tuesday() + "&to=" + setting.wednesday() + "&locationId="
                        + setting.locationId())
                .expect(200)
                .json()
                .path("days");
        Map<String, Map<String, Integer>> found = new TreeMap<>();
        for (JsonNode day : days) {
            JsonNode bookings = day.path("bookings");
            found.put(
                    day.path("date").asText(),
                    Map.of(
                            "confirmed", bookings.path("confirmed").asInt(-1),
                            "cancelled", bookings.path("cancelled").asInt(-1)));
        }
        return found;
    }

    /** The text of the cell that carries this figure in the section of the story's location. */
    private String onPage(String figure) {
        String page = suite.analytics()
                .get("analytics/dashboard?date=" + setting.tuesday() + "&locationId=" + setting.locationId())
                .expect(200)
                .text();
        int section = page.indexOf("data-location-id=\"" + setting.locationId() + "\"");
        int cell = page.indexOf("data-figure=\"" + figure + "\"", Math.max(0, section));
        if (section < 0 || cell < 0) {
            return "absent";
        }
        int from = page.indexOf('>', cell) + 1;
        return page.substring(from, page.indexOf('<', from)).trim();
    }
}

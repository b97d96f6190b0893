package slotwright.catalog.offering;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.catalog.Catalog.get;
import static slotwright.catalog.Catalog.json;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.patch;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.put;
import static slotwright.catalog.Catalog.tag;
import static slotwright.catalog.Catalog.usd;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.catalog.Together;
import slotwright.platform.contract.Event;
import slotwright.platform.testing.Await;

@QuarkusTest
class SeveralEditorsIT {

    @Test
    void ofEditorsOfOneVersionOneWinsAndTheOthersLearnIt() throws Exception {
        String path = "services/" + made(post("services", Catalog.service("Contested", Catalog.category())));
        List<Callable<Integer>> editors = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String title = "Edited by " + i;
            editors.add(() -> patch(path, "\"1\"", Map.of("title", title)).statusCode());
        }
        List<Integer> answers = Together.run(editors);
        assertEquals(1, Collections.frequency(answers, 200), answers.toString());
        assertEquals(7, Collections.frequency(answers, 412), answers.toString());
        get(path).then().header("ETag", equalTo("\"2\""));
    }

    @Test
    void aSlugGoesToOneOfThoseWhoWantItAtOnce() throws Exception {
        Map<String, Object> body = Catalog.service("Wanted", Catalog.category());
        List<Callable<Integer>> managers =
                Collections.nCopies(6, () -> post("services", body).statusCode());
        List<Integer> answers = Together.run(managers);
        assertEquals(1, Collections.frequency(answers, 201), answers.toString());
        assertEquals(5, Collections.frequency(answers, 409), answers.toString());
    }

    /** Two services that link the same two add-ons, all four edited at once: every change counts, none is lost. */
    @Test
    void changesOfServicesAndTheirAddOnsMeetWithoutHarm() throws Exception {
        String category = Catalog.category();
        List<String> services = IntStream.range(0, 2)
                .mapToObj(i -> made(post("services", Catalog.service("Shared " + i, category))))
                .toList();
        List<String> addOns = IntStream.range(0, 2)
                .mapToObj(i -> made(post("add-ons", Catalog.addOn("Extra " + i))))
                .toList();
        for (String service : services) {
            for (String addOn : addOns) {
                put("services/" + service + "/add-ons/" + addOn, tag("services/" + service), Map.of())
                        .then()
                        .statusCode(200);
            }
        }
        int rounds = 5;
        List<Callable<Integer>> editors = new ArrayList<>();
        services.forEach(id -> editors.add(() -> edit("services/" + id, "basePrice", rounds)));
        addOns.forEach(id -> editors.add(() -> edit("add-ons/" + id, "price", rounds)));
        assertEquals(List.of(5, 5, 5, 5), Together.run(editors));

        long last = 1 + 2 + rounds + 2 * rounds;
        for (String service : services) {
            var seen = json(get("services/" + service));
            assertEquals(last, seen.path("version").asLong());
            seen.path("addOns")
                    .forEach(addOn -> assertEquals(
                            json(get("add-ons/" + addOn.path("id").asText())).path("price"), addOn.path("price")));
            var events = Await.value("all events", () -> Catalog.events(service), found -> found.size() >= last);
            assertEquals(
                    LongStream.rangeClosed(1, last).boxed().toList(),
                    events.stream().map(Event::version).toList());
        }
    }

    /** Changes the price again and again, reading anew whenever somebody else was faster. */
    private static int edit(String path, String key, int times) {
        int done = 0;
        while (done < times) {
            int status = patch(path, tag(path), Map.of(key, usd((40 + done) + ".00")))
                    .statusCode();
            if (status == 200) {
                done++;
            } else {
                assertEquals(412, status);
            }
        }
        return done;
    }
}

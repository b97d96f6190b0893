package slotwright.catalog.access;

import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.patch;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.put;
import static slotwright.catalog.Catalog.tag;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import slotwright.catalog.Catalog;
import slotwright.catalog.Sql;
import slotwright.platform.page.EntityTags;
import slotwright.platform.testing.Tokens;
import slotwright.platform.testing.access.AccessMatrix;
import slotwright.platform.testing.access.Attempt;
import slotwright.platform.testing.access.Who;

/** A valid request for each operation, about a service of one location or of the other; managers have the first. */
final class Requests {

    private final UUID home = UUID.randomUUID();
    private final UUID away = UUID.randomUUID();
    private final String category = Catalog.category();
    private final String ownService = made(post("services", service(home)));
    private final String foreignService = made(post("services", service(away)));
    private final String addOn = made(post("add-ons", Catalog.addOn("Wax")));
    private final Sql sql;

    Requests(Sql sql) {
        this.sql = sql;
    }

    AccessMatrix matrix() {
        AccessMatrix matrix = AccessMatrix.of("/access.txt", this::token);
        reading(matrix);
        services(matrix);
        versions(matrix);
        links(matrix);
        addOns(matrix);
        categories(matrix);
        promotions(matrix);
        return matrix;
    }

    private String token(Who who) {
        return who.isOfSomeLocations() ? Tokens.of("access", who.role(), home) : Tokens.of("access", who.role());
    }

    private void reading(AccessMatrix matrix) {
        matrix.ask("searchServices", (who, own) -> Attempt.about(service(own))
                .query("category", category)
                .lists());
        matrix.ask("findCompatibleServices", (who, own) -> Attempt.aboutNothing()
                .query("maxBudget", "0")
                .shows(answer -> answer.path("items") != null));
        matrix.ask("getService", (who, own) -> Attempt.about(service(own))
                .path("idOrSlug", service(own))
                .shows(answer -> answer.path("id").equals(service(own))));
        matrix.ask("listServiceSchemas", (who, own) -> Attempt.aboutNothing()
                .shows(answer -> answer.path("items") != null));
        matrix.ask("getServiceSchema", (who, own) -> Attempt.aboutNothing()
                .path("part", "rules")
                .shows(answer -> answer.path("properties") != null));
        matrix.ask("listServiceVersions", (who, own) -> ofService(own).shows(answer -> answer.path("items") != null));
        matrix.ask("getServiceVersion", (who, own) -> ofService(own)
                .path("version", "1")
                .shows(answer -> answer.path("id").equals(service(own))));
        matrix.ask(
                "compareServiceVersions",
                (who, own) -> ofService(own).path("version", "1").shows(answer -> answer.path("changes") != null));
        matrix.ask("listServiceAddOns", (who, own) -> ofService(own).shows(answer -> answer.path("items") != null));
        matrix.ask("listAddOns", (who, own) -> Attempt.aboutNothing().shows(answer -> answer.path("items") != null));
        matrix.ask("getAddOn", (who, own) -> Attempt.aboutNothing()
                .path("id", addOn)
                .shows(answer -> answer.path("id").equals(addOn)));
        matrix.ask(
                "listCategories", (who, own) -> Attempt.aboutNothing().shows(answer -> answer.path("items") != null));
    }

    private void services(AccessMatrix matrix) {
        matrix.ask("publishService", (who, own) -> {
            Map<String, Object> body = service(own ? home : away);
            return Attempt.aboutNothing().body(body).changes(() -> isThere("service", body));
        });
        matrix.ask("replaceService", (who, own) -> changing("service", service(own))
                .body(service(own ? home : away)));
        matrix.ask("patchService", (who, own) -> changing("service", service(own))
                .body(Map.of("title", "Title " + UUID.randomUUID())));
        matrix.ask(
                "retireService", (who, own) -> changing("service", made(post("services", service(own ? home : away)))));
    }

    private void versions(AccessMatrix matrix) {
        matrix.ask("restoreServiceVersion", (who, own) -> {
            String service = made(post("services", service(own ? home : away)));
            patch("services/" + service, "\"1\"", Map.of("title", "Changed"))
                    .then()
                    .statusCode(200);
            return changing("service", service).path("version", "1");
        });
    }

    private void links(AccessMatrix matrix) {
        matrix.ask("linkAddOn", (who, own) -> changing("service", service(own))
                .path("addOnId", made(post("add-ons", Catalog.addOn("Polish"))))
                .body(Map.of("required", false)));
        matrix.ask("unlinkAddOn", (who, own) -> {
            String service = made(post("services", service(own ? home : away)));
            put("services/" + service + "/add-ons/" + addOn, tag("services/" + service), Map.of("required", false))
                    .then()
                    .statusCode(200);
            return changing("service", service).path("addOnId", addOn);
        });
    }

    private void addOns(AccessMatrix matrix) {
        matrix.ask("createAddOn", (who, own) -> {
            Map<String, Object> body = Catalog.addOn("Wax");
            return Attempt.aboutNothing().body(body).changes(() -> isThere("add_on", body));
        });
        matrix.ask("replaceAddOn", (who, own) -> changing("add_on", addOn).body(Catalog.addOn("Wax")));
        matrix.ask("patchAddOn", (who, own) -> changing("add_on", addOn)
                .body(Map.of("title", "Wax " + UUID.randomUUID())));
        matrix.ask("retireAddOn", (who, own) -> changing("add_on", made(post("add-ons", Catalog.addOn("Wax")))));
    }

    private void categories(AccessMatrix matrix) {
        String kept = made(post("categories", category()));
        matrix.ask("createCategory", (who, own) -> {
            Map<String, Object> body = category();
            return Attempt.aboutNothing().body(body).changes(() -> isThere("category", body));
        });
        matrix.ask("changeCategory", (who, own) -> changing("category", kept)
                .body(Map.of("title", "Title " + UUID.randomUUID())));
        matrix.ask("retireCategory", (who, own) -> changing("category", made(post("categories", category()))));
    }

    private void promotions(AccessMatrix matrix) {
        String kept = made(post("promotions", promotion()));
        matrix.ask(
                "listPromotions", (who, own) -> Attempt.aboutNothing().shows(answer -> answer.path("items") != null));
        matrix.ask("createPromotion", (who, own) -> {
            Map<String, Object> body = promotion();
            return Attempt.aboutNothing()
                    .body(body)
                    .changes(() -> sql.number("SELECT COUNT(*) FROM promotion WHERE code = ?", body.get("code")) == 1);
        });
        matrix.ask("patchPromotion", (who, own) -> changing("promotion", kept)
                .body(Map.of("title", "Title " + UUID.randomUUID())));
    }

    private Attempt ofService(boolean own) {
        return Attempt.about(service(own)).path("id", service(own));
    }

    private Attempt changing(String table, String id) {
        long version = version(table, id);
        return Attempt.about(id)
                .path("id", id)
                .ifMatch(EntityTags.of(version))
                .changes(() -> version(table, id) == version + 1);
    }

    private long version(String table, String id) {
        return sql.number("SELECT version FROM " + table + " WHERE id = ?", id);
    }

    private boolean isThere(String table, Map<String, Object> body) {
        return sql.number("SELECT COUNT(*) FROM " + table + " WHERE slug = ?", body.get("slug")) == 1;
    }

    private String service(boolean own) {
        return own ? ownService : foreignService;
    }

    private Map<String, Object> service(UUID... locations) {
        Map<String, Object> body = Catalog.service("Interior", category);
        body.put("locationIds", List.of(locations));
        return body;
    }

    private static Map<String, Object> promotion() {
        String code = "P-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        return new TreeMap<>(Map.of("kind", "code", "title", "Spring", "code", code, "percent", 10));
    }

    private static Map<String, Object> category() {
        String slug = "c-" + UUID.randomUUID();
        return new TreeMap<>(Map.of("slug", slug, "title", "Category " + slug));
    }
}

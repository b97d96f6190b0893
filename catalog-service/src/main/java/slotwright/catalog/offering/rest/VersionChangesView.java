package slotwright.catalog.offering.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.offering.CompareVersions.Compared;
import slotwright.catalog.offering.model.Differences;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.platform.json.Json;

@Schema(name = "VersionChanges", description = "What is different between two versions of a service, as it is shown")
public record VersionChangesView(
        @Schema(description = "The version before; 0 is the nothing before the first") long from,
        long to,
        List<Change> changes) {

    /** What is different in any case, and says nothing. */
    private static final Set<String> OF_THE_VERSION = Set.of("id", "version", "createdAt", "updatedAt");

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    @Schema(name = "VersionChange")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Change(
            @Schema(
                            description =
                                    "JSON pointer into the service. An element of a list is named by its id, key or"
                                            + " kind and not by its position, such as /addOns/{id of the"
                                            + " add-on}/price/amount; a list of plain values is one value.",
                            examples = "/basePrice/amount")
                    String path,
            @Schema(description = "null where there was nothing") Object before,
            @Schema(description = "null where there is nothing any more") Object after) {}

    static VersionChangesView of(Compared compared) {
        List<Change> changes = Differences.between(
                        compared.before().map(VersionChangesView::shown).orElse(Map.of()), shown(compared.after()))
                .stream()
                .map(change -> new Change(change.path(), change.before(), change.after()))
                .toList();
        return new VersionChangesView(
                compared.before().map(OfferedService::version).orElse(0L),
                compared.after().version(),
                changes);
    }

    private static Map<String, Object> shown(OfferedService service) {
        Map<String, Object> shown = Json.events().convertValue(ServiceView.of(service), OBJECT);
        shown.keySet().removeAll(OF_THE_VERSION);
        return shown;
    }
}

package slotwright.scheduling.location.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.location.model.Equipment;

/** All equipment of the location; kinds that are missing are there no more. */
@Schema(
        examples =
                """
                {"equipment": [{"kind": "steamer", "count": 2}, {"kind": "hydraulic lift", "count": 1}]}""")
public record EquipmentBody(@NotNull @Size(max = 100) List<@NotNull @Valid Kind> equipment) {

    /**
     * @param kind by the name that services ask for it
     * @param count how many there are; 1 unless told
     */
    public record Kind(@NotBlank @Size(max = 60) String kind, @Min(1) @Max(1000) Integer count) {

        public Kind {
            count = count == null ? Integer.valueOf(1) : count;
        }
    }

    static EquipmentBody of(Equipment known) {
        return new EquipmentBody(known.there().stream()
                .map(kind -> new Kind(kind.kind(), kind.count()))
                .toList());
    }

    Map<String, Integer> counts() {
        Violations violations = new Violations();
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < equipment.size(); i++) {
            Kind one = equipment.get(i);
            if (counts.put(one.kind(), one.count()) != null) {
                violations.add("/equipment/" + i + "/kind", "duplicate", "is in the list already");
            }
        }
        violations.throwIfAny();
        return counts;
    }
}

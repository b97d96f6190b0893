package slotwright.catalog.addon;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import slotwright.catalog.addon.model.AddOnDefinition;
import slotwright.catalog.addon.store.AddOnRepository;
import slotwright.catalog.addon.store.AddOnRow;
import slotwright.platform.problem.Violations;

/** Whether there are the add-ons that another one names. A retired one may be named: it was not always. */
@ApplicationScoped
class OtherAddOns {

    private final AddOnRepository addOns;

    OtherAddOns(AddOnRepository addOns) {
        this.addOns = addOns;
    }

    /** @param id of the add-on that names them */
    Uni<Void> check(UUID id, AddOnDefinition definition) {
        List<UUID> named = definition.restrictions().notWithAddOns();
        return addOns.among(named)
                .map(rows -> rows.stream()
                        .map(AddOnRow::addOn)
                        .map(addOn -> addOn.id())
                        .toList())
                .invoke(known -> {
                    Violations violations = new Violations();
                    for (int index = 0; index < named.size(); index++) {
                        if (named.get(index).equals(id) || !known.contains(named.get(index))) {
                            violations.add(
                                    "/restrictions/notWithAddOns/" + index, "unknown-add-on", "is no other add-on");
                        }
                    }
                    violations.throwIfAny();
                })
                .replaceWithVoid();
    }
}

package slotwright.catalog.offering.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import slotwright.catalog.change.NativeStatement;
import slotwright.catalog.offering.model.Compatibility;

/** What services are for, where that is not everything: by tag, since the content cannot be searched for it. */
@ApplicationScoped
public class CompatibilityRepository {

    private static final String FORGET = "DELETE FROM service_compatibility WHERE service_id = ?";
    private static final String KEEP = "INSERT INTO service_compatibility (service_id, tag) VALUES (?, ?)";

    /** @param service written in the running transaction, and locked */
    public Uni<Void> keep(UUID service, List<String> compatibleWith) {
        List<String> tags = compatibleWith.contains(Compatibility.UNIVERSAL)
                ? List.of()
                : compatibleWith.stream().distinct().toList();
        return NativeStatement.run(FORGET, List.of(service.toString())).chain(() -> Multi.createFrom()
                .iterable(tags)
                .onItem()
                .transformToUniAndConcatenate(tag -> NativeStatement.run(KEEP, List.of(service.toString(), tag)))
                .onItem()
                .ignoreAsUni());
    }
}

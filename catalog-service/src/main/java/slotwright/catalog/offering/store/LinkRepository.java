package slotwright.catalog.offering.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import slotwright.catalog.addon.model.AddOn;
import slotwright.catalog.addon.store.AddOnRepository;
import slotwright.catalog.addon.store.AddOnRow;
import slotwright.catalog.offering.model.LinkTerms;
import slotwright.catalog.offering.model.OfferedAddOn;

@ApplicationScoped
public class LinkRepository implements PanacheRepositoryBase<LinkRow, LinkRow.Key> {

    private static final Comparator<OfferedAddOn> SHOWN = Comparator.<OfferedAddOn>comparingInt(
                    addOn -> addOn.terms().displayOrder())
            .thenComparing(OfferedAddOn::title)
            .thenComparing(OfferedAddOn::id);

    private final AddOnRepository addOns;

    public LinkRepository(AddOnRepository addOns) {
        this.addOns = addOns;
    }

    /** Effective, the active ones, as they are shown. */
    public Uni<List<OfferedAddOn>> offered(UUID serviceId) {
        return list("id.serviceId = ?1", serviceId).chain(this::offered);
    }

    /** In the order in which they are locked. */
    public Uni<List<UUID>> servicesLinking(UUID addOnId) {
        return list("id.addOnId = ?1 order by id.serviceId", addOnId)
                .map(links -> links.stream().map(link -> link.id.serviceId()).toList());
    }

    public Uni<Long> countOf(UUID serviceId) {
        return count("id.serviceId = ?1", serviceId);
    }

    public Uni<LinkRow> put(UUID serviceId, UUID addOnId, LinkTerms terms) {
        return findById(new LinkRow.Key(serviceId, addOnId)).chain(found -> {
            LinkRow row = found == null ? LinkRow.of(serviceId, addOnId) : found;
            row.terms = terms;
            return persistAndFlush(row);
        });
    }

    private Uni<List<OfferedAddOn>> offered(List<LinkRow> links) {
        return addOns.among(links.stream().map(link -> link.id.addOnId()).toList())
                .map(rows -> {
                    Map<UUID, AddOn> known = rows.stream()
                            .map(AddOnRow::addOn)
                            .collect(Collectors.toMap(AddOn::id, Function.identity()));
                    return links.stream()
                            .filter(link -> known.get(link.id.addOnId()).active())
                            .map(link -> OfferedAddOn.of(known.get(link.id.addOnId()), link.terms))
                            .sorted(SHOWN)
                            .toList();
                });
    }
}

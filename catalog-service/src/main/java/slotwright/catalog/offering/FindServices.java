package slotwright.catalog.offering;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.store.ServiceRepository;
import slotwright.catalog.offering.store.ServiceSearch;
import slotwright.catalog.offering.store.ServiceVersionRepository;
import slotwright.catalog.offering.store.ServiceVersionRow;
import slotwright.platform.page.Cursor;
import slotwright.platform.page.Limit;
import slotwright.platform.page.Page;

@ApplicationScoped
public class FindServices {

    private static final String VERSIONS = "service-versions";

    private final ServiceRepository services;
    private final ServiceVersionRepository history;

    public FindServices(ServiceRepository services, ServiceVersionRepository history) {
        this.services = services;
        this.history = history;
    }

    /** @param idOrSlug anything; what is no id is taken for a slug */
    public Uni<OfferedService> one(String idOrSlug) {
        return Panache.withSession(
                () -> isId(idOrSlug) ? services.get(UUID.fromString(idOrSlug)) : services.getBySlug(idOrSlug));
    }

    /** The active ones that fit. A question without any word finds nothing. */
    public Uni<Page<OfferedService>> search(ServiceSearch search) {
        return Panache.withSession(() -> services.search(search))
                .map(found -> Page.of(found, search.limit(), search::cursorBehind));
    }

    public Uni<OfferedService> version(UUID id, long version) {
        return Panache.withSession(() -> history.get(id, version)).map(ServiceVersionRow::content);
    }

    /** The newest first. */
    public Uni<Page<ServiceVersionRow>> versions(UUID id, String cursor, String limit) {
        long below =
                cursor == null ? Long.MAX_VALUE : Cursor.read(VERSIONS, cursor, keys -> Long.parseLong(keys.get(0)));
        int most = Limit.of(limit);
        return Panache.withSession(() -> services.get(id).chain(known -> history.below(id, below, most)))
                .map(rows -> Page.of(
                        rows, most, row -> Cursor.encode(VERSIONS, row.content().version())));
    }

    private static boolean isId(String text) {
        return text.length() == 36 && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}

package slotwright.catalog.offering;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import slotwright.catalog.location.KnownLocations;
import slotwright.catalog.offering.events.ServicePublished;
import slotwright.catalog.offering.model.Facilities;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.PriceOfDate;
import slotwright.catalog.offering.store.ServiceRepository;
import slotwright.catalog.offering.store.ServiceSearch;
import slotwright.catalog.offering.store.ServiceVersionRepository;
import slotwright.catalog.offering.store.ServiceVersionRow;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.page.Cursor;
import slotwright.platform.page.Limit;
import slotwright.platform.page.Page;

@ApplicationScoped
public class FindServices {

    private static final String VERSIONS = "service-versions";

    /** How many services are looked at for one page at most, where add-ons may leave some out. */
    private static final int MOST_LOOKED_AT = 1_000;

    private final ServiceRepository services;
    private final ServiceVersionRepository history;
    private final KnownLocations locations;
    private final Clock clock;

    public FindServices(
            ServiceRepository services, ServiceVersionRepository history, KnownLocations locations, Clock clock) {
        this.services = services;
        this.history = history;
        this.locations = locations;
        this.clock = clock;
    }

    /** @param idOrSlug anything; what is no id is taken for a slug */
    public Uni<OfferedService> one(String idOrSlug) {
        return Panache.withSession(
                () -> isId(idOrSlug) ? services.get(UUID.fromString(idOrSlug)) : services.getBySlug(idOrSlug));
    }

    /**
     * The active ones that fit. A question without any word finds nothing. Where the add-ons that services require
     * today leave out very many, a page may be shorter than the limit and not the last.
     */
    public Uni<Page<OfferedService>> search(ServiceSearch search) {
        return search.withoutIndoor()
                ? locations
                        .active()
                        .map(this::today)
                        .chain(today -> Panache.withSession(() -> outdoor(search, search, today, new ArrayList<>(), 0)))
                : Panache.withSession(() -> services.search(search))
                        .map(found -> Page.of(found, search.limit(), search::cursorBehind));
    }

    /** As {@link FindCompatible} has it for who says neither date nor location. */
    private PriceOfDate today(Map<UUID, Location> known) {
        Instant now = clock.instant();
        return new PriceOfDate(LocalDate.ofInstant(now, ZoneOffset.UTC), now, null, known);
    }

    /** What services need themselves the database has looked at. */
    private Uni<Page<OfferedService>> outdoor(
            ServiceSearch asked, ServiceSearch rest, PriceOfDate today, List<OfferedService> found, int before) {
        return services.search(rest).chain(rows -> {
            rows.stream()
                    .filter(service -> Facilities.OUTDOOR.suit(today.selection(ServicePublished.version(service))))
                    .forEach(found::add);
            int lookedAt = before + rows.size();
            if (found.size() > asked.limit() || rows.size() <= rest.limit()) {
                return Uni.createFrom().item(Page.of(found, asked.limit(), asked::cursorBehind));
            }
            OfferedService last = rows.get(rows.size() - 1);
            return lookedAt < MOST_LOOKED_AT
                    ? outdoor(asked, rest.behind(last, Limit.MOST), today, found, lookedAt)
                    : Uni.createFrom().item(new Page<>(found, asked.cursorBehind(last)));
        });
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

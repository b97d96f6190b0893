package slotwright.catalog.offering.store;

import java.util.List;
import slotwright.catalog.offering.model.Facilities;

/** What comes into question for a place, as one statement. */
final class CandidateStatement {

    private static final String LOCATIONS = "JSON_EXTRACT(s.content, '$.definition.locationIds')";

    private CandidateStatement() {}

    static ServiceSelect of(CandidateSearch search) {
        Facilities place = search.facilities();
        ServiceSelect select = new ServiceSelect(search.limit())
                .and(
                        "s.currency = ?",
                        search.currency() == null ? null : search.currency().getCurrencyCode())
                .and("s.lowest_price <= ?", search.mostAtLeast())
                .and("s.min_width_feet <= ?", place.widthFeet())
                .and("s.min_length_feet <= ?", place.lengthFeet())
                .compatibleWith(search.compatibleWith());
        unless(place.indoor(), select, "s.requires_indoor = 0");
        unless(place.power(), select, "s.requires_power = 0");
        unless(place.water(), select, "s.requires_water = 0");
        unless(place.levelSurface(), select, "s.requires_level = 0");
        return select.and(
                        "(COALESCE(JSON_LENGTH(" + LOCATIONS + "), 0) = 0 OR JSON_CONTAINS(" + LOCATIONS
                                + ", JSON_QUOTE(?)))",
                        search.location() == null ? null : search.location().toString())
                .by(List.of("s.lowest_price"), search.keys());
    }

    /** What is not known to be missing leaves nothing out. */
    private static void unless(Boolean there, ServiceSelect select, String otherwise) {
        if (Boolean.FALSE.equals(there)) {
            select.and(otherwise);
        }
    }
}

package slotwright.catalog.offering.model;

import slotwright.catalog.site.model.Site;
import slotwright.catalog.site.model.Site.Space;
import slotwright.catalog.site.model.Site.Weather;

/**
 * What a service needs of the place, the location or the customer's site, and of the time around it.
 *
 * @param space null where any will do
 * @param weather null where none matters
 */
public record Requirements(
        boolean indoorRequired,
        boolean powerSourceRequired,
        boolean waterAccessRequired,
        Space space,
        Weather weather,
        int preparationMinutes,
        int cleanupMinutes) {

    public static final Requirements NONE = new Requirements(false, false, false, null, null, 0, 0);

    public Site site() {
        return new Site(indoorRequired, powerSourceRequired, waterAccessRequired, space, weather);
    }
}

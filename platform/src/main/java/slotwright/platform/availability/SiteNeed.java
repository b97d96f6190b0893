package slotwright.platform.availability;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import slotwright.platform.contract.Facilities;
import slotwright.platform.contract.ServiceTerms.Site;
import slotwright.platform.contract.ServiceTerms.Space;

/**
 * What the place of a visit must have. Of what nobody said whether it is there, it is known neither that it is missing
 * nor that it is not.
 *
 * @param widthFeet at least, or null
 * @param lengthFeet at least, or null
 */
public record SiteNeed(
        boolean indoor, boolean power, boolean water, BigDecimal widthFeet, BigDecimal lengthFeet, boolean level) {

    public static final SiteNeed NOTHING = new SiteNeed(false, false, false, null, null, false);

    /** @param there null is unknown */
    private record Wanted(String name, Boolean there) {}

    static SiteNeed of(Site site) {
        Space space = site.space();
        return new SiteNeed(
                site.indoorRequired(),
                site.powerSourceRequired(),
                site.waterAccessRequired(),
                space == null ? null : space.minWidthFeet(),
                space == null ? null : space.minLengthFeet(),
                space != null && space.levelSurface());
    }

    /** Of all services of a visit together. */
    public static SiteNeed of(VisitNeed need) {
        SiteNeed all = NOTHING;
        for (Offer offer : need.offers()) {
            all = all.and(offer.site());
        }
        return all;
    }

    /** What does for both. */
    SiteNeed and(SiteNeed other) {
        return new SiteNeed(
                indoor || other.indoor,
                power || other.power,
                water || other.water,
                larger(widthFeet, other.widthFeet),
                larger(lengthFeet, other.lengthFeet),
                level || other.level);
    }

    /** Names of what is not there, or too small; always in the same order. */
    List<String> missingAt(Facilities place) {
        return equals(NOTHING) ? List.of() : names(place, Boolean.FALSE::equals);
    }

    /** Names of what nobody said anything about, in that order too. */
    public List<String> unknownAt(Facilities place) {
        return equals(NOTHING) ? List.of() : names(place, Objects::isNull);
    }

    private List<String> names(Facilities place, Predicate<Boolean> which) {
        return Stream.of(
                        wanted(indoor, "indoor", place.indoor()),
                        wanted(power, "power", place.power()),
                        wanted(water, "water", place.water()),
                        wanted(widthFeet != null, "width", reaches(place.widthFeet(), widthFeet)),
                        wanted(lengthFeet != null, "length", reaches(place.lengthFeet(), lengthFeet)),
                        wanted(level, "level", place.level()))
                .filter(wanted -> which.test(wanted.there()))
                .map(Wanted::name)
                .toList();
    }

    /** Where it is not wanted, it is as good as there. */
    private static Wanted wanted(boolean isWanted, String name, Boolean there) {
        return new Wanted(name, isWanted ? there : Boolean.TRUE);
    }

    private static Boolean reaches(BigDecimal has, BigDecimal least) {
        return has == null || least == null ? null : (Boolean) (has.compareTo(least) >= 0);
    }

    private static BigDecimal larger(BigDecimal one, BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.max(other);
    }
}

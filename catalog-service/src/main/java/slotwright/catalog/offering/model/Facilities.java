package slotwright.catalog.offering.model;

import java.math.BigDecimal;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.pricing.Selection;

/**
 * What a place has; null where that is not known, and then nothing is held against a service.
 *
 * @param widthFeet of the space for the work
 * @param lengthFeet of it
 * @param levelSurface whether it is level
 */
public record Facilities(
        Boolean indoor,
        Boolean power,
        Boolean water,
        BigDecimal widthFeet,
        BigDecimal lengthFeet,
        Boolean levelSurface) {

    /** Of a place of which no more is known than that it has no indoor space. */
    public static final Facilities OUTDOOR = new Facilities(false, null, null, null, null, null);

    /** Whether nothing is known to be missing that the add-ons need. */
    public boolean suit(Selection selection) {
        return selection.addOns().stream()
                .allMatch(addOn -> suit(addOn.link().terms().site()));
    }

    /** Whether nothing that is needed is known to be missing. */
    public boolean suit(ServiceTerms.Site needed) {
        return !lacks(needed.indoorRequired(), indoor)
                && !lacks(needed.powerSourceRequired(), power)
                && !lacks(needed.waterAccessRequired(), water)
                && (needed.space() == null || hasRoom(needed.space()));
    }

    private boolean hasRoom(ServiceTerms.Space needed) {
        return !lacks(needed.levelSurface(), levelSurface)
                && isEnough(widthFeet, needed.minWidthFeet())
                && isEnough(lengthFeet, needed.minLengthFeet());
    }

    private static boolean lacks(boolean needed, Boolean there) {
        return needed && Boolean.FALSE.equals(there);
    }

    private static boolean isEnough(BigDecimal there, BigDecimal needed) {
        return there == null || needed == null || there.compareTo(needed) >= 0;
    }
}

package slotwright.platform.contract;

import java.math.BigDecimal;

/** What a place has; null is what nobody said. Widths and lengths are those of the largest space. */
public record Facilities(
        Boolean indoor, Boolean power, Boolean water, BigDecimal widthFeet, BigDecimal lengthFeet, Boolean level) {

    public static final Facilities UNKNOWN = new Facilities(null, null, null, null, null, null);
}

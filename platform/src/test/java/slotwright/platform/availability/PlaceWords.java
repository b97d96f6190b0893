package slotwright.platform.availability;

import java.math.BigDecimal;
import slotwright.platform.contract.Facilities;

/** The rule about places told a second time, for {@link MinuteWalk}: only what is known to be wrong is wrong. */
final class PlaceWords {

    private PlaceWords() {}

    static boolean suit(Facilities place, SiteNeed need) {
        return !(need.indoor() && place.indoor() != null && !place.indoor())
                && !(need.power() && place.power() != null && !place.power())
                && !(need.water() && place.water() != null && !place.water())
                && !(need.level() && place.level() != null && !place.level())
                && !isSmaller(place.widthFeet(), need.widthFeet())
                && !isSmaller(place.lengthFeet(), need.lengthFeet());
    }

    private static boolean isSmaller(BigDecimal has, BigDecimal needed) {
        return has != null && needed != null && has.doubleValue() < needed.doubleValue();
    }
}

package slotwright.catalog.site.model;

import java.math.BigDecimal;
import slotwright.catalog.number.Decimals;

/**
 * What is needed of the place, the location or the customer's site.
 *
 * @param space null where any will do
 * @param weather null where none matters
 */
public record Site(
        boolean indoorRequired,
        boolean powerSourceRequired,
        boolean waterAccessRequired,
        Space space,
        Weather weather) {

    public static final Site ANY = new Site(false, false, false, null, null);

    /** Null where the length does not matter. */
    public record Space(BigDecimal minWidthFeet, BigDecimal minLengthFeet, boolean levelSurface) {

        public Space {
            minWidthFeet = Decimals.plain(minWidthFeet);
            minLengthFeet = Decimals.plain(minLengthFeet);
        }
    }

    /** Null where there is no such limit. */
    public record Weather(
            BigDecimal maxWindSpeedMph,
            BigDecimal minTemperatureF,
            BigDecimal maxTemperatureF,
            boolean noPrecipitation) {

        public Weather {
            maxWindSpeedMph = Decimals.plain(maxWindSpeedMph);
            minTemperatureF = Decimals.plain(minTemperatureF);
            maxTemperatureF = Decimals.plain(maxTemperatureF);
        }
    }
}

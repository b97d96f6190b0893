package slotwright.catalog.offering.model;

import java.math.BigDecimal;

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

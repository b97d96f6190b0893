package slotwright.catalog.offering.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.offering.model.Requirements;
import slotwright.platform.problem.CrossChecked;
import slotwright.platform.problem.Findings;

/** What a service needs of the place and of the time around it. */
@Schema(
        name = "ServiceRequirements",
        description = "What the service needs of the place, the location or the customer's site, and of the time around"
                + " it.",
        additionalProperties = Schema.False.class)
public record RequirementsRequest(
        @Schema(description = "Whether it must be indoors", defaultValue = "false") Boolean indoorRequired,
        @Schema(description = "Whether there must be a power source", defaultValue = "false")
                Boolean powerSourceRequired,
        @Schema(description = "Whether there must be running water", defaultValue = "false")
                Boolean waterAccessRequired,
        @Schema(description = "The room that it takes. Absent: any will do") @Valid Space space,
        @Schema(description = "The weather that it stands. Absent: any will do") @Valid Weather weather,
        @Schema(
                        description = "Minutes that staff and bay are taken before the service begins, 0 to 480",
                        defaultValue = "0")
                @Min(0)
                @Max(480)
                Integer preparationMinutes,
        @Schema(
                        description = "Minutes that staff and bay are taken after the service ends, 0 to 480",
                        defaultValue = "0")
                @Min(0)
                @Max(480)
                Integer cleanupMinutes) {

    Requirements requirements() {
        return new Requirements(
                Boolean.TRUE.equals(indoorRequired),
                Boolean.TRUE.equals(powerSourceRequired),
                Boolean.TRUE.equals(waterAccessRequired),
                space == null ? null : space.space(),
                weather == null ? null : weather.weather(),
                Objects.requireNonNullElse(preparationMinutes, 0),
                Objects.requireNonNullElse(cleanupMinutes, 0));
    }

    @Schema(
            name = "ServiceSpace",
            description = "The room that the service takes.",
            additionalProperties = Schema.False.class)
    public record Space(
            @Schema(description = "Feet, 0 to 1000. Absent: any will do", examples = "10")
                    @DecimalMin("0")
                    @DecimalMax("1000")
                    @Digits(integer = 4, fraction = 2)
                    BigDecimal minWidthFeet,
            @Schema(description = "Feet, 0 to 1000. Absent: any will do", examples = "20")
                    @DecimalMin("0")
                    @DecimalMax("1000")
                    @Digits(integer = 4, fraction = 2)
                    BigDecimal minLengthFeet,
            @Schema(description = "Whether the ground must be level", defaultValue = "false") Boolean levelSurface) {

        private Requirements.Space space() {
            return new Requirements.Space(minWidthFeet, minLengthFeet, Boolean.TRUE.equals(levelSurface));
        }
    }

    @Schema(
            name = "ServiceWeather",
            description = "The weather that the service stands.",
            additionalProperties = Schema.False.class)
    public record Weather(
            @Schema(description = "Miles per hour, 0 to 300. Absent: any will do", examples = "25")
                    @DecimalMin("0")
                    @DecimalMax("300")
                    @Digits(integer = 3, fraction = 2)
                    BigDecimal maxWindSpeedMph,
            @Schema(
                            description =
                                    "Degrees Fahrenheit, -100 to 200; at most maxTemperatureF. Absent: any will do",
                            examples = "40")
                    @DecimalMin("-100")
                    @DecimalMax("200")
                    @Digits(integer = 3, fraction = 2)
                    BigDecimal minTemperatureF,
            @Schema(description = "Degrees Fahrenheit, -100 to 200. Absent: any will do", examples = "95")
                    @DecimalMin("-100")
                    @DecimalMax("200")
                    @Digits(integer = 3, fraction = 2)
                    BigDecimal maxTemperatureF,
            @Schema(description = "Whether it must be dry", defaultValue = "false") Boolean noPrecipitation)
            implements CrossChecked {

        @Override
        public void crossCheck(Findings findings) {
            if (minTemperatureF != null && maxTemperatureF != null && minTemperatureF.compareTo(maxTemperatureF) > 0) {
                findings.add("/minTemperatureF", "out-of-range", "must be at most maxTemperatureF", "/maxTemperatureF");
            }
        }

        private Requirements.Weather weather() {
            return new Requirements.Weather(
                    maxWindSpeedMph, minTemperatureF, maxTemperatureF, Boolean.TRUE.equals(noPrecipitation));
        }
    }
}

package slotwright.catalog.site.rest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.site.model.Site;
import slotwright.platform.problem.CrossChecked;
import slotwright.platform.problem.Findings;

@Schema(
        name = "ServiceWeather",
        description = "The weather that the service stands.",
        additionalProperties = Schema.False.class)
public record WeatherRequest(
        @Schema(description = "Miles per hour, 0 to 300. Absent: any will do", examples = "25")
                @DecimalMin("0")
                @DecimalMax("300")
                @Digits(integer = 3, fraction = 2)
                BigDecimal maxWindSpeedMph,
        @Schema(
                        description = "Degrees Fahrenheit, -100 to 200; at most maxTemperatureF. Absent: any will do",
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

    public Site.Weather weather() {
        return new Site.Weather(
                maxWindSpeedMph, minTemperatureF, maxTemperatureF, Boolean.TRUE.equals(noPrecipitation));
    }
}

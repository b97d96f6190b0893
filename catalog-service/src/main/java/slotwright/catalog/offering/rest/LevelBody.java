package slotwright.catalog.offering.rest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.offering.model.Level;

@Schema(
        name = "ServiceLevel",
        description = "What is different where a person of some level of experience does the service.",
        additionalProperties = Schema.False.class)
public record LevelBody(
        @Schema(
                        description = "Percent of the base price, or of the location's: above 0, at most 1000",
                        defaultValue = "100",
                        examples = "120")
                @DecimalMin(value = "0", inclusive = false)
                @DecimalMax("1000")
                @Digits(integer = 4, fraction = 4)
                BigDecimal pricePercent,
        @Schema(
                        description = "Minutes added to the duration, which stays from 1 to 1440; may be negative",
                        defaultValue = "0",
                        examples = "-10")
                @Min(-1439)
                @Max(1439)
                Integer minutesDelta) {

    static Map<String, LevelBody> of(Map<String, Level> levels) {
        Map<String, LevelBody> bodies = new LinkedHashMap<>();
        levels.forEach((name, level) -> bodies.put(name, new LevelBody(level.pricePercent(), level.minutesDelta())));
        return bodies;
    }

    static Map<String, Level> levels(Map<String, LevelBody> bodies) {
        Map<String, Level> levels = new LinkedHashMap<>();
        bodies.forEach((name, said) ->
                levels.put(name, new Level(said.pricePercent(), Objects.requireNonNullElse(said.minutesDelta(), 0))));
        return levels;
    }
}

package slotwright.catalog.site.rest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.site.model.Site;

@Schema(
        name = "ServiceSpace",
        description = "The room that the service takes.",
        additionalProperties = Schema.False.class)
public record SpaceRequest(
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

    public Site.Space space() {
        return new Site.Space(minWidthFeet, minLengthFeet, Boolean.TRUE.equals(levelSurface));
    }
}

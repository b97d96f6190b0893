package slotwright.catalog.offering.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.offering.model.Requirements;
import slotwright.catalog.site.rest.SpaceRequest;
import slotwright.catalog.site.rest.WeatherRequest;

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
        @Schema(description = "The room that it takes. Absent: any will do") @Valid SpaceRequest space,
        @Schema(description = "The weather that it stands. Absent: any will do") @Valid WeatherRequest weather,
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
}

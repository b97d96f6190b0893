package slotwright.catalog.site.rest;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.site.model.Site;

@Schema(
        name = "AddOnRequirements",
        description = "What an add-on needs of the place, the location or the customer's site, besides what its service"
                + " needs.",
        additionalProperties = Schema.False.class)
public record SiteRequest(
        @Schema(description = "Whether it must be indoors", defaultValue = "false") Boolean indoorRequired,
        @Schema(description = "Whether there must be a power source", defaultValue = "false")
                Boolean powerSourceRequired,
        @Schema(description = "Whether there must be running water", defaultValue = "false")
                Boolean waterAccessRequired,
        @Schema(description = "The room that it takes. Absent: any will do") @Valid SpaceRequest space,
        @Schema(description = "The weather that it stands. Absent: any will do") @Valid WeatherRequest weather) {

    public Site site() {
        return new Site(
                Boolean.TRUE.equals(indoorRequired),
                Boolean.TRUE.equals(powerSourceRequired),
                Boolean.TRUE.equals(waterAccessRequired),
                space == null ? null : space.space(),
                weather == null ? null : weather.weather());
    }
}

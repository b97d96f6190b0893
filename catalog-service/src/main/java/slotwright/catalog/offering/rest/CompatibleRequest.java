package slotwright.catalog.offering.rest;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import slotwright.catalog.offering.CompatibleSearch;
import slotwright.catalog.offering.model.Facilities;
import slotwright.catalog.offering.model.PricedService;
import slotwright.catalog.offering.model.PricedService.Place;
import slotwright.platform.page.Cursor;
import slotwright.platform.page.Limit;
import slotwright.platform.problem.Violations;

/** What a place has and what may be spent, each parameter as it came or null. */
public record CompatibleRequest(
        @QueryParam("compatibleWith")
                @Parameter(description = "Finds what is for it, or for everything", example = "suv")
                String compatibleWith,
        @QueryParam("indoorAvailable") @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) String indoorAvailable,
        @QueryParam("powerAvailable") @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) String powerAvailable,
        @QueryParam("waterAvailable") @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) String waterAvailable,
        @QueryParam("widthFeet") @Parameter(description = "Width of the space, a decimal", example = "12")
                String widthFeet,
        @QueryParam("lengthFeet") @Parameter(description = "Length of the space, a decimal", example = "24.5")
                String lengthFeet,
        @QueryParam("levelSurface") @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) String levelSurface,
        @QueryParam("maxBudget")
                @Parameter(
                        description = "The highest price of the date, a decimal in the currency of the service",
                        example = "150.00")
                String maxBudget,
        @QueryParam("currency")
                @Parameter(
                        description = "Finds what has its price in it, where no location is named; prices in several"
                                + " currencies are put in order by their numbers",
                        example = "USD")
                String currency,
        @QueryParam("date")
                @Parameter(
                        description = "The local date of the visit; today unless told",
                        schema = @Schema(type = SchemaType.STRING, format = "date"))
                String date,
        @QueryParam("locationId")
                @Parameter(
                        description = "Finds what is sold there, at its prices",
                        schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                String locationId,
        @QueryParam("cursor") @Parameter(description = "nextCursor of the page before") String cursor,
        @QueryParam("limit") @Parameter(description = "1 to 200, 50 unless told") String limit) {

    private static final String LIST = "compatible-services";

    CompatibleSearch search() {
        Violations violations = new Violations();
        QueryValues values = new QueryValues(violations);
        Facilities facilities = new Facilities(
                values.flag("indoorAvailable", indoorAvailable),
                values.flag("powerAvailable", powerAvailable),
                values.flag("waterAvailable", waterAvailable),
                values.decimal("widthFeet", widthFeet),
                values.decimal("lengthFeet", lengthFeet),
                values.flag("levelSurface", levelSurface));
        String tag = values.slug("compatibleWith", compatibleWith);
        BigDecimal budget = values.decimal("maxBudget", maxBudget);
        Currency of = values.currency("currency", currency);
        var day = values.date("date", date);
        UUID location = values.id("locationId", locationId);
        violations.throwIfAny();
        Place after = cursor == null
                ? null
                : Cursor.read(
                        LIST,
                        cursor,
                        keys -> new Place(new BigDecimal(keys.get(0)), new BigDecimal(keys.get(1)), keys.get(2)));
        return new CompatibleSearch(tag, facilities, budget, of, day, location, after, Limit.of(limit));
    }

    static String cursorBehind(PricedService last) {
        Place place = last.place();
        return Cursor.encode(LIST, place.total().toPlainString(), place.lowest().toPlainString(), place.id());
    }
}

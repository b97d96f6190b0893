package slotwright.catalog.offering.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.offering.model.PricedService;
import slotwright.platform.pricing.Price;

@Schema(name = "CompatibleService", description = "A service, and what it costs on the date")
public record CompatibleServiceView(
        @JsonUnwrapped ServiceView service,
        @Schema(description = "With the add-ons that it requires, whatever the time, whoever comes and whoever does it")
                Price price) {

    static CompatibleServiceView of(PricedService priced) {
        return new CompatibleServiceView(ServiceView.of(priced.service()), priced.price());
    }
}

package slotwright.catalog.offering.rest;

import static java.util.Objects.requireNonNullElse;
import static slotwright.platform.contract.RuleDefaults.SUITE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.Pricing;
import slotwright.catalog.offering.model.Processing;
import slotwright.catalog.offering.model.Question;
import slotwright.catalog.offering.model.Requirements;
import slotwright.catalog.offering.model.Resources;
import slotwright.catalog.offering.model.Rules;
import slotwright.platform.money.Money;

@Schema(name = "Service", description = "One version of a service, with the add-ons that can be booked with it")
public record ServiceView(
        UUID id,
        long version,
        boolean active,
        String title,
        String slug,
        String category,
        String description,
        String instructions,
        int baseDurationMinutes,
        int bufferBeforeMinutes,
        int bufferMinutes,
        Money basePrice,
        Map<UUID, Money> locationPrices,
        int capacityPerSession,
        String delivery,
        boolean usesBay,
        List<UUID> locationIds,
        List<String> compatibleWith,
        int displayOrder,
        @Schema(implementation = PricingRequest.class) Pricing pricing,
        @Schema(implementation = RequirementsRequest.class) Requirements requirements,
        @Schema(implementation = ResourcesRequest.class) Resources resources,
        @Schema(implementation = RulesRequest.class) Rules rules,
        @Schema(implementation = QuestionRequest[].class) List<Question> questions,
        Map<String, LevelBody> levels,
        @Schema(implementation = ProcessingRequest.class) Processing processing,
        @Schema(
                        description = "Names of what was left out: it has the suite's default here, and at locations"
                                + " that have a default of their own it has that one",
                        examples = "[\"bufferMinutes\", \"maxAdvanceDays\"]")
                SortedSet<String> leftOut,
        List<OfferedAddOnView> addOns,
        Instant createdAt,
        Instant updatedAt) {

    static ServiceView of(OfferedService service) {
        var said = service.definition();
        return new ServiceView(
                service.id(),
                service.version(),
                service.active(),
                said.title(),
                said.slug(),
                said.category(),
                said.description(),
                said.instructions(),
                said.baseDurationMinutes(),
                requireNonNullElse(said.bufferBeforeMinutes(), SUITE.bufferBeforeMinutes()),
                requireNonNullElse(said.bufferMinutes(), SUITE.bufferMinutes()),
                said.basePrice(),
                said.locationPrices(),
                said.capacityPerSession(),
                said.delivery(),
                said.usesBay(),
                said.locationIds(),
                said.compatibleWith(),
                said.displayOrder(),
                said.pricing(),
                said.requirements(),
                said.resources(),
                said.rules().complete(),
                said.questions(),
                LevelBody.of(said.levels()),
                said.processing(),
                said.leftOut(),
                service.addOns().stream().map(OfferedAddOnView::of).toList(),
                service.createdAt(),
                service.updatedAt());
    }
}

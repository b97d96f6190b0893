package slotwright.catalog.offering.rest;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import slotwright.catalog.http.Price;
import slotwright.catalog.naming.Slug;
import slotwright.catalog.offering.model.ServiceDefinition;
import slotwright.platform.json.MultiLine;
import slotwright.platform.money.Money;
import slotwright.platform.problem.CrossChecked;
import slotwright.platform.problem.Findings;

/** A service as a manager sends it, whole. What is absent has its default. */
@Schema(
        name = "ServiceRequest",
        examples = {ServiceExamples.DETAILING, ServiceExamples.SALON, ServiceExamples.CLINIC})
public record ServiceRequest(
        @Schema(examples = "Interior detailing") @NotBlank @Size(max = 120) String title,
        @Schema(description = "Made from the title if absent", examples = "interior-detailing")
                @Size(max = Slug.MAX_LENGTH)
                @Pattern(regexp = Slug.PATTERN)
                String slug,
        @Schema(description = "The slug of an active category", examples = "interior")
                @NotNull
                @Size(max = Slug.MAX_LENGTH)
                @Pattern(regexp = Slug.PATTERN)
                String category,
        @Schema(defaultValue = "") @MultiLine @Size(max = 4000) String description,
        @Schema(description = "For the customer, before the visit", defaultValue = "") @MultiLine @Size(max = 4000)
                String instructions,
        @Schema(examples = "90") @NotNull @Min(1) @Max(1440) Integer baseDurationMinutes,
        @Schema(description = "Kept free before a visit. Absent: the location's default, else 0", defaultValue = "0")
                @Min(0)
                @Max(480)
                Integer bufferBeforeMinutes,
        @Schema(description = "Kept free after a visit. Absent: the location's default, else 15", defaultValue = "15")
                @Min(0)
                @Max(480)
                Integer bufferMinutes,
        @NotNull @Price Money basePrice,
        @Schema(
                        description = "Instead of the base price, by the id of the location, in the same currency; at"
                                + " most 100, and only for locations of locationIds if there are any",
                        maxProperties = 100)
                @Size(max = 100)
                Map<@NotNull UUID, @NotNull @Price Money> locationPrices,
        @Schema(description = "Above one it is sold by seats", defaultValue = "1") @Min(1) @Max(1000)
                Integer capacityPerSession,
        @Schema(
                        description = "Where it is done: at the location, at the customer's place, or online",
                        defaultValue = "at_location",
                        enumeration = {"at_location", "at_customer", "online"})
                @Pattern(regexp = "at_location|at_customer|online")
                String delivery,
        @Schema(
                        description =
                                "Whether a visit takes one of the location's bays; what is done elsewhere takes none",
                        defaultValue = "true")
                Boolean usesBay,
        @Schema(description = "Empty: at every location of the same currency") @Size(max = 100) @UniqueElements
                List<@NotNull UUID> locationIds,
        @Schema(
                        description = "What it is for, such as kinds of vehicle, at most 100 names of at most 60"
                                + " characters; universal means anything",
                        defaultValue = "[\"universal\"]",
                        examples = "[\"sedan\", \"suv\"]")
                @Size(max = 100)
                @UniqueElements
                List<@NotNull @Size(max = 60) @Pattern(regexp = Slug.PATTERN) String> compatibleWith,
        @Schema(description = "Ascending; equal ones by title", defaultValue = "0") @Min(0) @Max(1_000_000)
                Integer displayOrder,
        @Schema(description = "What becomes of its price. Absent: nothing") @Valid PricingRequest pricing,
        @Schema(description = "What it needs of the place and of the time around it. Absent: nothing") @Valid
                RequirementsRequest requirements,
        @Schema(description = "Who and what does it. Absent: one of the staff") @Valid ResourcesRequest resources,
        @Schema(description = "When it may be booked, changed and given back. Absent: the defaults") @Valid
                RulesRequest rules,
        @Schema(description = "What the customer is asked when booking, each key once; at most 50", defaultValue = "[]")
                @Size(max = 50)
                List<@NotNull @Valid QuestionRequest> questions,
        @Schema(
                        description = "What is different by the experience of the person who does it: trainee, junior,"
                                + " experienced, senior, master. A level that is absent is as the service itself",
                        maxProperties = 5,
                        examples = "{\"junior\": {\"pricePercent\": 80, \"minutesDelta\": 15}}")
                @Size(max = 5)
                Map<@NotNull @Size(max = 60) String, @NotNull @Valid LevelBody> levels,
        @Schema(description = "When the staff member is free meanwhile. Absent: never") @Valid
                ProcessingRequest processing)
        implements CrossChecked {

    @Override
    public void crossCheck(Findings findings) {
        PriceRelations.check(this, findings);
        TimeRelations.check(this, findings);
        Repeated.find(questions, QuestionRequest::key, index -> "/questions/" + index + "/key", findings);
    }

    ServiceDefinition definition(UUID id) {
        return definition(slug == null ? Slug.of(title, "service", id) : slug);
    }

    /** A change without a slug leaves it as it is. */
    ServiceDefinition definition(ServiceDefinition before) {
        return definition(slug == null ? before.slug() : slug);
    }

    private ServiceDefinition definition(String name) {
        return new ServiceDefinition(
                title,
                name,
                category,
                requireNonNullElse(description, ""),
                requireNonNullElse(instructions, ""),
                baseDurationMinutes,
                bufferBeforeMinutes,
                bufferMinutes,
                basePrice,
                locationPrices,
                requireNonNullElse(capacityPerSession, 1),
                delivery,
                requireNonNullElse(usesBay, true),
                locationIds,
                compatibleWith,
                requireNonNullElse(displayOrder, 0),
                pricing == null ? null : pricing.pricing(),
                requirements == null ? null : requirements.requirements(),
                resources == null ? null : resources.resources(),
                rules == null ? null : rules.rules(),
                questions == null
                        ? null
                        : questions.stream().map(QuestionRequest::question).toList(),
                levels == null ? null : LevelBody.levels(levels),
                processing == null ? null : processing.processing());
    }
}

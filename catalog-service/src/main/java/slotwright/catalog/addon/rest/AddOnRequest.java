package slotwright.catalog.addon.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import slotwright.catalog.addon.model.AddOnDefinition;
import slotwright.catalog.addon.model.PricingModifiers;
import slotwright.catalog.http.Price;
import slotwright.catalog.naming.Slug;
import slotwright.catalog.site.rest.SiteRequest;
import slotwright.platform.json.MultiLine;
import slotwright.platform.money.Money;
import slotwright.platform.problem.CrossChecked;
import slotwright.platform.problem.Findings;

@Schema(
        name = "AddOnRequest",
        examples = {AddOnExamples.DETAILING, AddOnExamples.SALON, AddOnExamples.CLINIC})
public record AddOnRequest(
        @Schema(examples = "Pet hair removal") @NotBlank @Size(max = 120) String title,
        @Schema(description = "Made from the title if absent", examples = "pet-hair-removal")
                @Size(max = Slug.MAX_LENGTH)
                @Pattern(regexp = Slug.PATTERN)
                String slug,
        @Schema(defaultValue = "") @MultiLine @Size(max = 4000) String description,
        @Schema(description = "Per unit", examples = "30") @NotNull @Min(0) @Max(1440) Integer minutes,
        @Schema(description = "Per unit") @NotNull @Price Money price,
        @Schema(description = "Most units in one booking", defaultValue = "1") @Min(1) @Max(100) Integer maxQuantity,
        @Schema(description = "Ascending; equal ones by title", defaultValue = "0") @Min(0) @Max(1_000_000)
                Integer displayOrder,
        @Schema(description = "Which of its service's price rules count for it too. Absent: none") @Valid
                Modifiers pricingModifiers,
        @Schema(
                        description = "What it is for, such as kinds of vehicle, at most 100 names of at most 60"
                                + " characters; universal means anything",
                        defaultValue = "[\"universal\"]",
                        examples = "[\"sedan\", \"suv\"]")
                @Size(max = 100)
                @UniqueElements
                List<@NotNull @Size(max = 60) @Pattern(regexp = Slug.PATTERN) String> compatibleWith,
        @Schema(description = "What it needs of the place, besides what its service needs. Absent: nothing") @Valid
                SiteRequest requirements,
        @Schema(description = "Where and beside what it is not offered. Absent: nowhere and nothing") @Valid
                RestrictionsRequest restrictions,
        @Schema(description = "Whether each booking with it waits for somebody's approval", defaultValue = "false")
                Boolean requiresApproval)
        implements CrossChecked {

    @Override
    public void crossCheck(Findings findings) {
        if (price != null && pricingModifiers != null) {
            bound(pricingModifiers.minPrice(), 1, "/pricingModifiers/minPrice", "must be at most the price", findings);
            bound(
                    pricingModifiers.maxPrice(),
                    -1,
                    "/pricingModifiers/maxPrice",
                    "must be at least the price",
                    findings);
        }
    }

    /** @param wrong the sign of the bound compared with the price that must not be */
    private void bound(Money bound, int wrong, String pointer, String message, Findings findings) {
        if (bound != null && !bound.currency().equals(price.currency())) {
            findings.add(pointer + "/currency", "currency-mixed", "must be that of the price", "/price");
        } else if (bound != null && Integer.signum(bound.compareTo(price)) == wrong) {
            findings.add(pointer, "out-of-range", message, "/price");
        }
    }

    @Schema(
            name = "AddOnPricingModifiers",
            description = "Which of its service's price rules count for an add-on's price too.",
            additionalProperties = Schema.False.class)
    public record Modifiers(
            @Schema(
                            description = "Whether peak hours, weekends, holidays and windows count for it",
                            defaultValue = "false")
                    Boolean timePremium,
            @Schema(description = "Whether the location's seasons count for it", defaultValue = "false") Boolean season,
            @Schema(description = "Whether demand counts for it", defaultValue = "false") Boolean demand,
            @Schema(
                            description = "Floor of one unit, at most the price, in its currency, 0 to 1000000000."
                                    + " Absent: no floor")
                    @Price
                    Money minPrice,
            @Schema(
                            description = "Cap of one unit, at least the price, in its currency, 0 to 1000000000."
                                    + " Absent: no cap")
                    @Price
                    Money maxPrice) {

        private PricingModifiers modifiers() {
            return new PricingModifiers(
                    Boolean.TRUE.equals(timePremium),
                    Boolean.TRUE.equals(season),
                    Boolean.TRUE.equals(demand),
                    minPrice,
                    maxPrice);
        }
    }

    AddOnDefinition definition(UUID id) {
        return definition(slug == null ? Slug.of(title, "add-on", id) : slug);
    }

    /** A change without a slug leaves it as it is. */
    AddOnDefinition definition(AddOnDefinition before) {
        return definition(slug == null ? before.slug() : slug);
    }

    private AddOnDefinition definition(String name) {
        return new AddOnDefinition(
                title,
                name,
                Objects.requireNonNullElse(description, ""),
                minutes,
                price,
                Objects.requireNonNullElse(maxQuantity, 1),
                Objects.requireNonNullElse(displayOrder, 0),
                pricingModifiers == null ? null : pricingModifiers.modifiers(),
                compatibleWith,
                requirements == null ? null : requirements.site(),
                restrictions == null ? null : restrictions.restrictions(),
                Boolean.TRUE.equals(requiresApproval));
    }
}

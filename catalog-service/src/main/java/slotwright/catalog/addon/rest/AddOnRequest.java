package slotwright.catalog.addon.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.addon.model.AddOnDefinition;
import slotwright.catalog.http.Price;
import slotwright.catalog.naming.Slug;
import slotwright.platform.json.MultiLine;
import slotwright.platform.money.Money;

@Schema(name = "AddOnRequest")
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
                Integer displayOrder) {

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
                Objects.requireNonNullElse(displayOrder, 0));
    }
}

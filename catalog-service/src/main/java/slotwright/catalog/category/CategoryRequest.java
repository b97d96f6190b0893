package slotwright.catalog.category;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.naming.Slug;

@Schema(name = "CategoryRequest")
public record CategoryRequest(
        @Schema(description = "Made from the title if absent; fixed once made", examples = "interior")
                @Size(max = Slug.MAX_LENGTH)
                @Pattern(regexp = Slug.PATTERN)
                String slug,
        @Schema(examples = "Interior") @NotBlank @Size(max = 120) String title,
        @Schema(description = "Ascending; equal ones by title", defaultValue = "0") @Min(0) @Max(1_000_000)
                Integer displayOrder) {}

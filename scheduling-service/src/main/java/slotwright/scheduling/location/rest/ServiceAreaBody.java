package slotwright.scheduling.location.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.platform.contract.ServiceArea;
import slotwright.scheduling.location.model.Postcode;

/** Where the location goes to. Whatever is left out is unknown. */
@Schema(name = "ServiceArea", description = "Where the location goes to; empty where nobody said")
public record ServiceAreaBody(
        @Schema(
                        description =
                                "At most 100. A whole postcode, or with a star behind it the beginning of all that"
                                        + " it goes to. They are shown as they are compared: in capital letters, without"
                                        + " spaces and hyphens",
                        examples = "[\"10115\", \"104*\"]")
                @Size(max = 100)
                List<
                                @NotNull
                                @Pattern(
                                        regexp = Postcode.WRITTEN_IN_AREA,
                                        message = "must be a postcode such as 10115, or the beginning of some such as"
                                                + " 101*")
                                String>
                        postcodes) {

    static ServiceAreaBody of(ServiceArea known) {
        return new ServiceAreaBody(known.postcodes().stream().sorted().toList());
    }

    ServiceArea area() {
        Set<String> compared = postcodes == null
                ? Set.of()
                : postcodes.stream().map(Postcode::inArea).collect(Collectors.toSet());
        return new ServiceArea(compared);
    }
}

package slotwright.catalog.offering.rest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.offering.model.PriceModifier;
import slotwright.catalog.offering.model.PriceModifier.Kind;
import slotwright.platform.problem.CrossChecked;
import slotwright.platform.problem.Findings;

@Schema(name = "PriceModifier", description = "How a service changes the price of one unit of an add-on")
public record PriceModifierBody(
        @Schema(enumeration = {"none", "discount", "premium", "fixed"})
                @NotNull
                @Pattern(regexp = PriceModifierBody.TYPES)
                String type,
        @Schema(
                        description = "discount: percent, 0 to 100; premium: percent, 0 to 1000;"
                                + " fixed: the price in the add-on's currency; none: absent or 0",
                        examples = "20")
                @DecimalMin("0")
                @DecimalMax("1000000000")
                @Digits(integer = 10, fraction = 4)
                BigDecimal value)
        implements CrossChecked {

    private static final String TYPES = "none|discount|premium|fixed";

    static PriceModifierBody of(PriceModifier modifier) {
        return new PriceModifierBody(modifier.kind().name().toLowerCase(Locale.ROOT), modifier.value());
    }

    @Override
    public void crossCheck(Findings findings) {
        if (type == null || !type.matches(TYPES)) {
            return;
        }
        Kind kind = kind();
        BigDecimal most =
                switch (kind) {
                    case NONE -> BigDecimal.ZERO;
                    case DISCOUNT -> BigDecimal.valueOf(100);
                    case PREMIUM -> BigDecimal.valueOf(1000);
                    case FIXED -> BigDecimal.valueOf(1_000_000_000);
                };
        if (value == null && kind != Kind.NONE) {
            findings.add("/value", "required", "must be there for " + type, "/type");
        }
        if (value != null && value.compareTo(most) > 0) {
            findings.add("/value", "out-of-range", "must be at most " + most + " for " + type, "/type");
        }
    }

    PriceModifier modifier() {
        return kind() == Kind.NONE ? PriceModifier.NONE : new PriceModifier(kind(), value);
    }

    private Kind kind() {
        return Kind.valueOf(type.toUpperCase(Locale.ROOT));
    }
}

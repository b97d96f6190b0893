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
import slotwright.platform.problem.Violations;

@Schema(name = "PriceModifier", description = "How a service changes the price of one unit of an add-on")
public record PriceModifierBody(
        @Schema(enumeration = {"none", "discount", "premium", "fixed"})
                @NotNull
                @Pattern(regexp = "none|discount|premium|fixed")
                String type,
        @Schema(
                        description = "discount: percent, 0 to 100; premium: percent, 0 to 1000;"
                                + " fixed: the price in the add-on's currency; none: absent or 0",
                        examples = "20")
                @DecimalMin("0")
                @DecimalMax("1000000000")
                @Digits(integer = 10, fraction = 4)
                BigDecimal value) {

    static PriceModifierBody of(PriceModifier modifier) {
        return new PriceModifierBody(modifier.kind().name().toLowerCase(Locale.ROOT), modifier.value());
    }

    PriceModifier modifier(Violations violations) {
        Kind kind = Kind.valueOf(type.toUpperCase(Locale.ROOT));
        BigDecimal most =
                switch (kind) {
                    case NONE -> BigDecimal.ZERO;
                    case DISCOUNT -> BigDecimal.valueOf(100);
                    case PREMIUM -> BigDecimal.valueOf(1000);
                    case FIXED -> BigDecimal.valueOf(1_000_000_000);
                };
        if (value == null && kind != Kind.NONE) {
            violations.add("/priceModifier/value", "required", "must be there for " + type);
        }
        if (value != null && value.compareTo(most) > 0) {
            violations.add("/priceModifier/value", "out-of-range", "must be at most " + most + " for " + type);
        }
        return kind == Kind.NONE || value == null ? PriceModifier.NONE : new PriceModifier(kind, plain(value));
    }

    /** One spelling of equal values, so that equal terms are equal. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package slotwright.catalog.promotion.rest;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import slotwright.catalog.http.Price;
import slotwright.catalog.promotion.DefinePromotion.Said;
import slotwright.catalog.promotion.model.PromotionDefinition;
import slotwright.platform.money.Money;
import slotwright.platform.problem.Violations;

/** A promotion as an administrator sends it, whole. */
@Schema(
        name = "PromotionRequest",
        examples =
                """
                {"kind": "code", "title": "Spring", "code": "SPRING-10", "percent": 10, "maxUses": 100,
                 "maxUsesPerCustomer": 1, "minimum": {"amount": "50.00", "currency": "USD"}}""")
public record PromotionRequest(
        @Schema(enumeration = {"code", "package"}) @NotNull @Pattern(regexp = "code|package") String kind,
        @NotBlank @Size(max = 120) String title,
        @Schema(description = "False ends it; what was booked with it keeps its price", defaultValue = "true")
                Boolean active,
        @Schema(description = "For a code only: letters, digits and hyphens; capital or not makes no difference")
                @Size(min = 3, max = 32)
                @Pattern(regexp = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
                String code,
        @Schema(description = "Taken off, in percent")
                @DecimalMin("0")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 4)
                BigDecimal percent,
        @Schema(description = "For a code only, instead of a percentage: taken off the whole cart") @Price Money amount,
        @Schema(description = "For a code only: of the cart before the promotion") @Price Money minimum,
        @Schema(description = "The first moment at which it counts") Instant validFrom,
        @Schema(description = "The first moment at which it counts no more") Instant validUntil,
        @Schema(description = "For a code only: by all customers together; no limit if absent") @Min(1) @Max(100_000)
                Integer maxUses,
        @Schema(description = "For a code only; no limit if absent") @Min(1) @Max(1_000) Integer maxUsesPerCustomer,
        @Schema(description = "Of a package, at least two; of a code those that it counts for, all if empty")
                @Size(max = 100)
                @UniqueElements
                List<@NotNull UUID> serviceIds) {

    Said said() {
        List<UUID> services = requireNonNullElse(serviceIds, List.of());
        check(services);
        PromotionDefinition definition = kind.equals("code")
                ? new PromotionDefinition.Code(
                        title,
                        code.toUpperCase(Locale.ROOT),
                        plain(percent),
                        amount,
                        minimum,
                        validFrom,
                        validUntil,
                        maxUses,
                        maxUsesPerCustomer,
                        services)
                : new PromotionDefinition.Package(title, plain(percent), validFrom, validUntil, services);
        return new Said(requireNonNullElse(active, true), definition);
    }

    private void check(List<UUID> services) {
        Violations violations = new Violations();
        if (validFrom != null && validUntil != null && !validFrom.isBefore(validUntil)) {
            violations.add("/validUntil", "order", "must be behind validFrom");
        }
        if (kind.equals("code")) {
            checkCode(violations);
        } else {
            checkPackage(services, violations);
        }
        violations.throwIfAny();
    }

    private void checkCode(Violations violations) {
        if (code == null) {
            violations.add("/code", "required", "must be there");
        }
        if ((percent == null) == (amount == null)) {
            violations.add("/percent", "one-of", "either percent or amount must be there, not both");
        }
        if (amount != null && minimum != null && !amount.currency().equals(minimum.currency())) {
            violations.add("/minimum/currency", "currency-mixed", "must be that of the amount");
        }
    }

    private void checkPackage(List<UUID> services, Violations violations) {
        if (percent == null) {
            violations.add("/percent", "required", "must be there");
        }
        if (services.size() < 2) {
            violations.add("/serviceIds", "too-few", "a package has at least two services");
        }
        forCodes("/code", code, violations);
        forCodes("/amount", amount, violations);
        forCodes("/minimum", minimum, violations);
        forCodes("/maxUses", maxUses, violations);
        forCodes("/maxUsesPerCustomer", maxUsesPerCustomer, violations);
    }

    private static void forCodes(String pointer, Object value, Violations violations) {
        if (value != null) {
            violations.add(pointer, "not-for-packages", "is for codes only");
        }
    }

    /** One spelling of equal values, so that equal definitions are equal. */
    private static BigDecimal plain(BigDecimal value) {
        return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}

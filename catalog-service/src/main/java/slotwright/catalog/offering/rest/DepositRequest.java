package slotwright.catalog.offering.rest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.http.Price;
import slotwright.catalog.offering.model.Rules;
import slotwright.platform.money.Money;
import slotwright.platform.problem.CrossChecked;
import slotwright.platform.problem.Findings;

@Schema(
        name = "ServiceDeposit",
        description = "What is to be paid in advance: either percent or amount.",
        additionalProperties = Schema.False.class)
public record DepositRequest(
        @Schema(description = "Percent of the total, 0 to 100. Absent: it is an amount", examples = "20")
                @DecimalMin("0")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 4)
                BigDecimal percent,
        @Schema(description = "In the base price's currency, 0 to 1000000000. Absent: it is a percentage") @Price
                Money amount,
        @Schema(description = "Minutes after which an unpaid booking is cancelled, 5 to 10080", defaultValue = "60")
                @Min(5)
                @Max(10_080)
                Integer dueMinutes)
        implements CrossChecked {

    @Override
    public void crossCheck(Findings findings) {
        if ((percent == null) == (amount == null)) {
            findings.add(
                    percent == null ? "" : "/amount",
                    "one-of",
                    "must have either percent or amount, not " + (percent == null ? "none" : "both"),
                    "/percent",
                    "/amount");
        }
    }

    Rules.Deposit deposit() {
        return new Rules.Deposit(percent, amount, dueMinutes);
    }
}

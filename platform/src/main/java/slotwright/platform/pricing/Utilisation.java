package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much is taken of the time of the people who could do a visit, at its location on its local start date, the visit
 * itself left out.
 *
 * @param allocatedMinutes never more than the open ones
 */
public record Utilisation(long allocatedMinutes, long openMinutes) {

    /** From zero to one; full where nobody works. */
    public BigDecimal share() {
        return openMinutes == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(allocatedMinutes)
                        .divide(BigDecimal.valueOf(openMinutes), MathContext.DECIMAL64)
                        .min(BigDecimal.ONE);
    }
}

package slotwright.platform.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;

/** A time of the year with its own prices; both days belong to it, and it may go over New Year. */
public record Season(String name, MonthDay from, MonthDay to, BigDecimal multiplier) {

    public boolean has(LocalDate date) {
        return new ServiceTerms.TimeOfYear(from, to).has(date);
    }
}

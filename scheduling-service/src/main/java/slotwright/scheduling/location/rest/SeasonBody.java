package slotwright.scheduling.location.rest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.MonthDay;
import slotwright.platform.contract.Season;

/**
 * A time of the year, every year; both days belong to it.
 *
 * @param from month and day such as {@code 12-20}; behind {@code to} where it goes over New Year
 * @param to month and day
 * @param multiplier of all prices, such as 1.1
 */
public record SeasonBody(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Pattern(regexp = MONTH_AND_DAY) String from,
        @NotNull @Pattern(regexp = MONTH_AND_DAY) String to,
        @NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 4) BigDecimal multiplier) {

    private static final String MONTH_AND_DAY =
            "(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])" + "|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|[12]\\d)";

    /** What stands before month and day in the texts of {@link MonthDay}. */
    private static final String NO_YEAR = "--";

    static SeasonBody of(Season season) {
        return new SeasonBody(
                season.name(),
                season.from().toString().substring(NO_YEAR.length()),
                season.to().toString().substring(NO_YEAR.length()),
                season.multiplier());
    }

    Season season() {
        return new Season(name.strip(), MonthDay.parse(NO_YEAR + from), MonthDay.parse(NO_YEAR + to), multiplier);
    }
}

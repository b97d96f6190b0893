package slotwright.scheduling.location.rest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import slotwright.platform.contract.Facilities;

/**
 * What the place has for services that need it. Whatever is left out is unknown, which refuses no visit.
 *
 * @param indoor whether there is a roof over it
 * @param power whether there is electricity
 * @param water whether there is running water
 * @param widthFeet of the largest space
 * @param lengthFeet of the largest space
 * @param level whether the ground is level
 */
public record FacilitiesBody(
        Boolean indoor,
        Boolean power,
        Boolean water,
        @DecimalMin("0.1") @DecimalMax("10000") @Digits(integer = 5, fraction = 2) BigDecimal widthFeet,
        @DecimalMin("0.1") @DecimalMax("10000") @Digits(integer = 5, fraction = 2) BigDecimal lengthFeet,
        Boolean level) {

    static FacilitiesBody of(Facilities known) {
        return new FacilitiesBody(
                known.indoor(), known.power(), known.water(), known.widthFeet(), known.lengthFeet(), known.level());
    }

    Facilities facilities() {
        return new Facilities(indoor, power, water, widthFeet, lengthFeet, level);
    }
}

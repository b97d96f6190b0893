package slotwright.catalog.offering.model;

import java.math.BigDecimal;

/**
 * What a place has; null where that is not known, and then nothing is held against a service.
 *
 * @param widthFeet of the space for the work
 * @param lengthFeet of it
 * @param levelSurface whether it is level
 */
public record Facilities(
        Boolean indoor,
        Boolean power,
        Boolean water,
        BigDecimal widthFeet,
        BigDecimal lengthFeet,
        Boolean levelSurface) {}

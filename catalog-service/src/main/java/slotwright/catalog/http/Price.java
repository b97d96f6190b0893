package slotwright.catalog.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import slotwright.platform.money.Money;

/** A price of a request: from zero, which is legal, to a billion of the currency's units. */
@Documented
@Constraint(validatedBy = Price.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Price {

    String message() default "must be between 0 and 1000000000";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Price, Money> {

        private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

        @Override
        public boolean isValid(Money price, ConstraintValidatorContext context) {
            return price == null || !price.isNegative() && price.amount().compareTo(MOST) <= 0;
        }
    }
}

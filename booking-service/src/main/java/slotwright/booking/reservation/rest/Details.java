package slotwright.booking.reservation.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Optional;
import slotwright.booking.reservation.model.Answers;
import slotwright.platform.json.Text;

/** What is told about what is serviced: some keys, each with a text, a number or a boolean of bounded length. */
@Documented
@Constraint(validatedBy = Details.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Details {

    String message() default
            "must have at most 50 keys of letters, digits and underscores, each with a text of at most"
                    + " 2000 characters, a number, or true or false";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Details, Map<String, Object>> {

        @Override
        public boolean isValid(Map<String, Object> details, ConstraintValidatorContext context) {
            return details == null
                    || details.size() <= Answers.MOST
                            && details.entrySet().stream()
                                    .allMatch(
                                            one -> one.getKey().matches("[A-Za-z0-9_]{1,64}") && fits(one.getValue()));
        }

        private static boolean fits(Object value) {
            return value instanceof Boolean
                    || value instanceof Number
                    || value instanceof String text
                            && text.length() <= Answers.LONGEST
                            && Text.objection(text, true).equals(Optional.empty());
        }
    }
}

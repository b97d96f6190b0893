package slotwright.platform.problem;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/**
 * An object of a request whose values depend on each other. It is asked along with bean validation, so that a client
 * learns of both at once; where a part of a request is to be asked, its property is {@code @Valid}.
 */
@CrossChecked.Constrained
public interface CrossChecked {

    /** Single values may be missing or wrong by themselves, which is told elsewhere. */
    void crossCheck(Findings findings);

    @Documented
    @Constraint(validatedBy = Check.class)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Constrained {

        String message() default "has values that do not fit each other";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Carries all findings in one violation, each with its own place. */
    final class Check implements ConstraintValidator<Constrained, CrossChecked> {

        @Override
        public boolean isValid(CrossChecked value, ConstraintValidatorContext context) {
            Findings findings = new Findings();
            value.crossCheck(findings);
            if (findings.isEmpty()) {
                return true;
            }
            context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(findings);
            return false;
        }
    }
}

package silian.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Text that people write as they like and that is kept as they wrote it, so it must not have anybody's identity or
 * mobile number in it: those belong in the fields that encrypt them. Otherwise {@code text.personal-number} (400).
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FreeText.Rule.class)
public @interface FreeText {

    /** The code of the fault. */
    String message() default "text.personal-number";

    /** Not used; every constraint has it. */
    Class<?>[] groups() default {};

    /** Not used; every constraint has it. */
    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Rule implements ConstraintValidator<FreeText, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || !PersonalNumbers.in(text);
        }
    }
}

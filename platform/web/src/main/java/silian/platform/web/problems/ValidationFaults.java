package silian.platform.web.problems;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import silian.platform.commands.Fault;

/**
 * Bean validation in the platform's codes, all fields at once. The {@code message} of a constraint is its code when it
 * looks like one, as in {@code @Min(value = 1, message = "posting.openings")}; otherwise the code follows from the
 * constraint.
 */
final class ValidationFaults {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
    /** The attributes a message may be filled with; they come from our source, never from the caller. */
    private static final List<String> ARGUMENTS = List.of("min", "max", "value", "integer", "fraction", "regexp");
    private static final Comparator<Fault> ORDER = Comparator.comparing((Fault f) -> String.valueOf(f.field()))
            .thenComparing(Fault::code);

    private ValidationFaults() {}

    static List<Fault> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream().map(violation -> fault(violation.getPropertyPath().toString(), violation))
                .sorted(ORDER).toList();
    }

    static List<Fault> of(ConstraintViolationException exception) {
        return of(exception.getConstraintViolations());
    }

    static List<Fault> of(BindException exception) {
        return ofErrors(exception).sorted(ORDER).toList();
    }

    static List<Fault> of(HandlerMethodValidationException exception) {
        return exception.getParameterValidationResults().stream().flatMap(result -> {
            if (result instanceof ParameterErrors errors) {
                return ofErrors(errors);
            }
            var name = String.valueOf(result.getMethodParameter().getParameterName());
            return result.getResolvableErrors().stream().map(error -> resolvable(name, result, error));
        }).sorted(ORDER).toList();
    }

    private static Fault resolvable(String name, org.springframework.validation.method.ParameterValidationResult result,
            MessageSourceResolvable error) {
        try {
            return fault(name, result.unwrap(error, ConstraintViolation.class));
        } catch (IllegalArgumentException e) {
            return Fault.of(name, "field.malformed");
        }
    }

    private static Stream<Fault> ofErrors(Errors errors) {
        return errors.getAllErrors().stream().map(ValidationFaults::ofError);
    }

    private static Fault ofError(ObjectError error) {
        var field = error instanceof FieldError fieldError ? fieldError.getField() : error.getObjectName();
        if (error.contains(ConstraintViolation.class)) {
            var violation = error.unwrap(ConstraintViolation.class);
            return error instanceof FieldError
                    ? fault(field, violation)
                    : fault(violation.getPropertyPath().toString(), violation);
        }
        return Fault.of(field, "field.malformed");
    }

    private static Fault fault(String field, ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        var attributes = descriptor.getAttributes();
        var template = violation.getMessageTemplate();
        var arguments = new HashMap<String, Object>();
        ARGUMENTS.stream().filter(attributes::containsKey).forEach(name -> arguments.put(name, attributes.get(name)));
        var code = CODE.matcher(template).matches()
                ? template
                : code(descriptor.getAnnotation().annotationType().getSimpleName(), arguments);
        return new Fault(field.isEmpty() ? null : field, code, arguments);
    }

    private static String code(String constraint, Map<String, Object> arguments) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "field.required";
            case "Null" -> "field.unknown";
            case "Size", "Length" -> Integer.valueOf(Integer.MAX_VALUE).equals(arguments.get("max"))
                    ? "field.too-short"
                    : "field.size";
            case "Min", "DecimalMin" -> "field.at-least";
            case "Max", "DecimalMax" -> "field.at-most";
            case "Positive" -> "field.positive";
            case "PositiveOrZero" -> "field.not-negative";
            case "Digits" -> "field.digits";
            case "Past", "PastOrPresent" -> "field.past";
            case "Future", "FutureOrPresent" -> "field.future";
            case "Email" -> "field.email";
            default -> "field.malformed";
        };
    }
}

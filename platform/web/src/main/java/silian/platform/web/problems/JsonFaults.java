package silian.platform.web.problems;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.web.PersonalNumbers;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells what is wrong with a JSON body: where and which rule, never what stood there. */
final class JsonFaults {

    private JsonFaults() {}

    static Answer of(JacksonException exception) {
        var refusal = Translation.cause(exception, Refusal.class);
        var path = path(exception);
        if (refusal != null) {
            var faults = refusal.faults().stream().map(fault -> path == null ? fault : fault.under(path)).toList();
            return new Answer(refusal.kind().status(), faults, Map.of());
        }
        return switch (exception) {
            case StreamConstraintsException tooMuch -> Answer.of(413, "json.too-large");
            case InputCoercionException tooBig -> Answer.of(400,
                    new Fault(parserPath(tooBig), rule(tooBig.getTargetType()), Map.of()));
            case StreamReadException malformed -> malformed(malformed);
            case UnrecognizedPropertyException unknown -> Answer.of(400, new Fault(path, "field.unknown", Map.of()));
            case InvalidNullException gap -> Answer.of(400, new Fault(path, "field.required", Map.of()));
            case MismatchedInputException mismatch -> Answer.of(400, mismatch(path, mismatch));
            default -> Answer.of(400, new Fault(path, path == null ? "json.malformed" : "field.malformed",
                    Map.of("line", 1, "column", 1)));
        };
    }

    private static Answer malformed(StreamReadException malformed) {
        var where = malformed.getLocation();
        var message = String.valueOf(malformed.getOriginalMessage());
        if (message.startsWith("Duplicate Object property") || message.startsWith("Duplicate field")) {
            return Answer.of(400, new Fault(parserPath(malformed), "json.duplicate-key", Map.of()));
        }
        return Answer.of(400, new Fault(parserPath(malformed), "json.malformed",
                Map.of("line", where == null ? 1 : where.getLineNr(), "column",
                        where == null ? 1 : where.getColumnNr())));
    }

    private static Fault mismatch(@Nullable String path, MismatchedInputException mismatch) {
        if (path == null) {
            return new Fault(null, "json.shape", Map.of());
        }
        if (String.valueOf(mismatch.getOriginalMessage()).startsWith("Cannot map `null`")) {
            return Fault.of(path, "field.required");
        }
        var target = mismatch.getTargetType();
        if (target == null) {
            return Fault.of(path, "field.malformed");
        }
        if (target.isEnum()) {
            var choices = Arrays.stream(target.getEnumConstants()).map(String::valueOf)
                    .collect(Collectors.joining(", "));
            return Fault.of(path, "field.choice", Map.of("choices", choices));
        }
        return Fault.of(path, rule(target));
    }

    /** The rule a value of the type must follow. */
    static String rule(Class<?> target) {
        if (target == LocalDate.class) {
            return "field.date";
        }
        if (target == Instant.class || target == OffsetDateTime.class) {
            return "field.time";
        }
        if (target == YearMonth.class) {
            return "field.month";
        }
        if (target == Boolean.class || target == boolean.class) {
            return "field.boolean";
        }
        if (target == Integer.class || target == Long.class || target == int.class || target == long.class) {
            return "field.integer";
        }
        if (target == BigDecimal.class || target == double.class || target == Double.class) {
            return "field.number";
        }
        if (target == String.class) {
            return "field.text";
        }
        if (Collection.class.isAssignableFrom(target) || target.isArray()) {
            return "field.list";
        }
        return "field.malformed";
    }

    /** The JSON path of a binding failure, such as {@code demands[2].payFrom}; {@code null} at the root. */
    private static @Nullable String path(JacksonException exception) {
        var path = new StringBuilder();
        for (var step : exception.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return exception.getPath().isEmpty() ? null : shown(path); // a property may be called ""
    }

    /** The JSON path where the parser stood when it met malformed text. */
    private static @Nullable String parserPath(JacksonException exception) {
        if (!(exception.processor() instanceof JsonParser parser)) {
            return path(exception);
        }
        var pointer = parser.streamReadContext().pathAsPointer(false);
        var path = new StringBuilder();
        for (var step = pointer; !step.matches(); step = step.tail()) {
            if (step.getMatchingIndex() >= 0) {
                path.append('[').append(step.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getMatchingProperty());
            }
        }
        return path.isEmpty() ? null : shown(path);
    }

    /** Names of properties are the caller's words: whoever mistook the form may have put a number of a person there. */
    private static String shown(StringBuilder path) {
        return PersonalNumbers.removedFrom(path);
    }
}

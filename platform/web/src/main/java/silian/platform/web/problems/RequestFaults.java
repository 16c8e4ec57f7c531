package silian.platform.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.UnsatisfiedServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.validation.BindException;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/** Tells what is wrong with a request before any use case saw it. */
final class RequestFaults {

    private final ServedVersions versions;

    RequestFaults(ServedVersions versions) {
        this.versions = versions;
    }

    Optional<Answer> of(HttpServletRequest request, Throwable exception, @Nullable Refusal cause) {
        return Optional.ofNullable(switch (exception) {
            case NoHandlerFoundException unknown -> unknownPath(request);
            case NoResourceFoundException unknown -> unknownPath(request);
            case HttpRequestMethodNotSupportedException method -> methodNotAllowed(method);
            case HttpMediaTypeNotSupportedException media -> new Answer(415,
                    List.of(new Fault("Content-Type", "media-type.unsupported",
                            Map.of("supported", MediaType.toString(media.getSupportedMediaTypes())))),
                    Map.of("Accept", MediaType.toString(media.getSupportedMediaTypes())));
            case HttpMediaTypeNotAcceptableException media ->
                Answer.of(406, new Fault("Accept", "media-type.not-acceptable",
                        Map.of("supported", MediaType.toString(media.getSupportedMediaTypes()))));
            case MissingServletRequestParameterException missing -> Answer.of(400,
                    Fault.of(missing.getParameterName(), "parameter.required"));
            case MissingRequestHeaderException missing -> Answer.of(400,
                    Fault.of(missing.getHeaderName(), "header.required"));
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch, cause);
            case BindException invalid -> new Answer(400, ValidationFaults.of(invalid), Map.of());
            case HandlerMethodValidationException invalid -> new Answer(400, ValidationFaults.of(invalid), Map.of());
            case ConstraintViolationException invalid -> new Answer(400, ValidationFaults.of(invalid), Map.of());
            case InvalidParameterException parameters -> Answer.of(400, "parameter.malformed");
            case BadRequestException body -> Answer.of(400, "body.missing");
            case UnsatisfiedServletRequestParameterException unsatisfied -> new Answer(400, missing(unsatisfied),
                    Map.of());
            case ServletRequestBindingException unbound -> Answer.of(400, "request.malformed");
            case ErrorResponse other when other.getStatusCode().is4xxClientError() -> Answer
                    .of(other.getStatusCode().value(), "request.malformed");
            default -> null;
        });
    }

    private Answer unknownPath(HttpServletRequest request) {
        return versions.unknownVersion(request.getRequestURI())
                .map(served -> Answer.of(404, new Fault(null, "api-version.unknown", Map.of("served", served))))
                .orElseGet(() -> Answer.of(404, "path.unknown"));
    }

    private static Answer methodNotAllowed(HttpRequestMethodNotSupportedException exception) {
        var supported = exception.getSupportedMethods();
        var allowed = supported == null ? "" : Arrays.stream(supported).sorted().collect(Collectors.joining(", "));
        return Answer.of(405, new Fault(null, "method.not-allowed", Map.of("allowed", allowed))).with("Allow", allowed);
    }

    /** What a way of asking takes and was not sent, where a path can be asked in several ways told by parameters. */
    private static List<Fault> missing(UnsatisfiedServletRequestParameterException unsatisfied) {
        return unsatisfied.getParamConditionGroups().stream().flatMap(Arrays::stream)
                .map(condition -> Fault.of(condition.replaceAll("[!=].*", ""), "parameter.required")).distinct()
                .toList();
    }

    private static Answer mismatch(MethodArgumentTypeMismatchException mismatch, @Nullable Refusal cause) {
        var name = name(mismatch.getParameter(), mismatch.getName());
        if (cause != null) {
            var faults = cause.faults().stream().map(fault -> new Fault(name, fault.code(), fault.arguments()))
                    .toList();
            return new Answer(cause.kind().status(), faults, Map.of());
        }
        var type = mismatch.getRequiredType();
        if (type != null && type.isEnum()) {
            var choices = Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return Answer.of(400, Fault.of(name, "field.choice", Map.of("choices", choices)));
        }
        return Answer.of(400, Fault.of(name, type == null ? "field.malformed" : JsonFaults.rule(type)));
    }

    private static String name(MethodParameter parameter, String fallback) {
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null && !header.name().isEmpty()) {
            return header.name();
        }
        var variable = parameter.getParameterAnnotation(PathVariable.class);
        return variable != null && !variable.name().isEmpty() ? variable.name() : fallback;
    }
}

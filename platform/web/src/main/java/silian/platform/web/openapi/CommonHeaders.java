package silian.platform.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springframework.web.bind.annotation.GetMapping;
import silian.platform.web.Versioned;
import org.springframework.web.method.HandlerMethod;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.web.IdempotencyKey;
import silian.platform.web.MoneyCommand;
import silian.platform.web.Paging;

/**
 * Tells in every operation what the web layer reads for it: the headers behind a {@link Command} and an
 * {@link ExpectedVersion}, the parameters behind a {@link Paging}, and the token that every operation takes. What the
 * platform itself puts together is no parameter of the caller's.
 */
final class CommonHeaders implements OperationCustomizer {

    static final String BEARER = "bearer";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var parameters = operation.getParameters() == null
                ? new ArrayList<Parameter>()
                : new ArrayList<>(operation.getParameters());
        var assembled = Arrays.stream(handler.getMethodParameters()).filter(CommonHeaders::isAssembled)
                .map(MethodParameter::getParameterName).collect(Collectors.toSet());
        parameters.removeIf(parameter -> assembled.contains(parameter.getName()));
        if (isCommand(handler)) {
            parameters.add(header(IdempotencyKey.HEADER,
                    "1 to 255 visible ASCII characters; the same key and request give the first answer again",
                    new StringSchema().minLength(1).maxLength(IdempotencyKey.LONGEST))
                    .required(handler.hasMethodAnnotation(MoneyCommand.class)));
        }
        if (takes(handler, Command.class)) {
            parameters.add(header("Business-Date", "a past date to record history on; today if absent",
                    new StringSchema().format("date")));
            parameters.add(header("Back-Fill-Grant", "the grant for that date", new StringSchema()));
        }
        if (takes(handler, ExpectedVersion.class)) {
            parameters.add(header("If-Match", "the ETag of the version the command is meant for, or *",
                    new StringSchema()));
        }
        if (takes(handler, Paging.class)) {
            parameters
                    .add(query("cursor", "the next of the page before; absent for the first page", new StringSchema()));
            parameters.add(query("limit", "how many items at most", new IntegerSchema().minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(Paging.MOST))._default(Paging.DEFAULT_LIMIT)));
        }
        if (takes(handler, InputStream.class) && operation.getRequestBody() == null) {
            operation.setRequestBody(new RequestBody().required(true).content(streamed(handler)));
        }
        operation.setParameters(parameters.isEmpty() ? null : List.copyOf(parameters));
        operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        ProblemResponses.addTo(operation, statuses(handler));
        if (handler.hasMethodAnnotation(GetMapping.class)
                && Versioned.class.isAssignableFrom(handler.getReturnType().getParameterType())) {
            operation.getResponses().addApiResponse("304",
                    new ApiResponse().description("the version named by If-None-Match is still the present one"));
        }
        return operation;
    }

    private static Set<Integer> statuses(HandlerMethod handler) {
        return isCommand(handler)
                ? Set.of(400, 401, 403, 404, 406, 409, 412, 413, 414, 415, 422, 429, 431, 500, 502, 503, 504)
                : Set.of(400, 401, 403, 404, 406, 413, 414, 415, 429, 431, 500, 502, 503, 504);
    }

    private static boolean isCommand(HandlerMethod handler) {
        return handler.hasMethodAnnotation(PostMapping.class) || handler.hasMethodAnnotation(PatchMapping.class);
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    /** Read from the request by the platform, not named by the caller: such as the command, the caller, a page. */
    private static boolean isAssembled(MethodParameter parameter) {
        return parameter.getParameterAnnotations().length == 0
                && parameter.getParameterType().getPackageName().startsWith("silian.platform.");
    }

    /** A body that a handler reads itself is described nowhere but in the media types that it consumes. */
    private static Content streamed(HandlerMethod handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        var content = new Content();
        Stream.ofNullable(mapping).flatMap(rule -> Arrays.stream(rule.consumes()))
                .forEach(type -> content.addMediaType(type, new MediaType().schema(new StringSchema())));
        return content;
    }

    private static Parameter header(String name, String description, Schema<?> schema) {
        return new Parameter().in("header").name(name).description(description).schema(schema).required(false);
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new Parameter().in("query").name(name).description(description).schema(schema).required(false);
    }
}

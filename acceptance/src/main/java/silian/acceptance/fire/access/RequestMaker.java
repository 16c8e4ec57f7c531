package silian.acceptance.fire.access;

import silian.acceptance.fire.description.ApiOperation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import silian.acceptance.client.Request;

/** Turns an operation and its expectation into a request about certain objects. */
final class RequestMaker {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern KIND = Pattern.compile("\\$\\{([\\w.+]+)}");
    private static final String NO_VERSION = "\"1000000\"";

    private RequestMaker() {}

    /** @param ids the id of the object of each kind */
    static Request of(ApiOperation operation, Expectation expectation, UnaryOperator<String> ids) {
        var path = PARAMETER.matcher(operation.path())
                .replaceAll(found -> Matcher.quoteReplacement(parameter(found.group(1), expectation, ids)));
        var query = expectation.query() == null ? "" : "?" + fill(expectation.query(), ids);
        if (operation.method().equals("GET")) {
            return new Request("GET", path + query, null, Map.of());
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        headers.put("Content-Type", expectation.type() == null ? "application/json" : expectation.type());
        return new Request(operation.method(), path + query, body(expectation, ids), headers);
    }

    /** The same command, meant for a version that never was: who may give it is told so (412) and nothing changes. */
    static Request withoutEffect(ApiOperation operation, Request request) {
        return operation.expectsVersion() && !operation.method().equals("GET")
                ? request.with("If-Match", NO_VERSION)
                : request;
    }

    private static String body(Expectation expectation, UnaryOperator<String> ids) {
        var body = expectation.body();
        if (body == null) {
            return "{}";
        }
        return fill(body.isString() ? body.asString() : body.toString(), ids);
    }

    private static String parameter(String name, Expectation expectation, UnaryOperator<String> ids) {
        @Nullable
        String kind = expectation.with() == null ? null : expectation.with().get(name);
        if (kind == null) {
            throw new IllegalArgumentException(expectation.operation() + ": the table does not say what {" + name
                    + "} is");
        }
        return kind.startsWith("=") ? kind.substring(1) : ids.apply(kind);
    }

    private static String fill(String text, UnaryOperator<String> ids) {
        return KIND.matcher(text).replaceAll(found -> Matcher.quoteReplacement(ids.apply(found.group(1))));
    }
}

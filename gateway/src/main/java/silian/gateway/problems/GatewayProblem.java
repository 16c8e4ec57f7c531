package silian.gateway.problems;

/** Everything the gateway itself refuses. The words stand in {@code silian-messages/gateway.properties}. */
public enum GatewayProblem {

    /** Two servers could read the path differently. */
    PATH_MALFORMED(400, "path.malformed"),
    /** Not understood by the server underneath. */
    REQUEST_MALFORMED(400, "request.malformed"),
    /** No access token. */
    TOKEN_MISSING(401, "authentication.required"),
    /** An access token that does not hold. */
    TOKEN_INVALID(401, "token.invalid"),
    /** Known, but not allowed. */
    FORBIDDEN(403, "access.denied"),
    /** A web page of another origin. */
    ORIGIN_REFUSED(403, "origin.refused"),
    /** No route leads there. */
    PATH_UNKNOWN(404, "path.unknown"),
    /** The gateway's own pages are only read. */
    METHOD_REFUSED(405, "method.refused"),
    /** More than is taken at once. */
    BODY_TOO_LARGE(413, "body.too-large"),
    /** Path and query together. */
    TARGET_TOO_LONG(414, "path.too-long"),
    /** The caller's allowance is used up. */
    TOO_MANY_REQUESTS(429, "rate.exceeded"),
    /** All headers together. */
    HEADERS_TOO_LARGE(431, "headers.too-large"),
    /** Our own mistake. */
    FAILED(500, "gateway.failed"),
    /** A connection that broke before the answer came. */
    BAD_ANSWER(502, "service.bad-answer"),
    /** No instance, no connection, or a service that is left alone for a while. */
    UNAVAILABLE(503, "service.unavailable"),
    /** Too slow. */
    TIMEOUT(504, "service.timeout");

    private final int status;
    private final String code;

    GatewayProblem(int status, String code) {
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Whether it is worth trying again soon. */
    boolean isPassing() {
        return this == TOO_MANY_REQUESTS || this == UNAVAILABLE || this == TIMEOUT;
    }
}

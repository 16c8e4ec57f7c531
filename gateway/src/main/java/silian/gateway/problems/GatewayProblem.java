package silian.gateway.problems;

import java.util.Locale;

/** Everything the gateway itself refuses, in both languages. */
public enum GatewayProblem {

    PATH_MALFORMED(400, "path.malformed", "请求路径含有不允许的字符",
            "The path contains characters that are not allowed"), TOKEN_MISSING_OR_INVALID(401, "token.invalid",
                    "缺少有效的访问令牌", "A valid access token is required"), FORBIDDEN(403, "access.forbidden", "无权访问",
                            "Access is not allowed"), PATH_UNKNOWN(404, "path.unknown", "没有该接口",
                                    "There is nothing at this path"), BODY_TOO_LARGE(413, "body.too-large", "请求内容过大",
                                            "The request body is too large"), TOO_MANY_REQUESTS(429, "rate.exceeded",
                                                    "请求过于频繁，请稍后再试", "Too many requests, try again later"), FAILED(500,
                                                            "gateway.failed", "网关内部错误",
                                                            "The gateway failed"), BAD_ANSWER(502, "service.bad-answer",
                                                                    "服务应答异常",
                                                                    "The service broke off its answer"), UNAVAILABLE(
                                                                            503, "service.unavailable", "服务暂时不可用，请稍后再试",
                                                                            "The service is not available, try again later"), TIMEOUT(
                                                                                    504, "service.timeout",
                                                                                    "服务未在规定时间内应答",
                                                                                    "The service did not answer in time");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    GatewayProblem(int status, String code, String zh, String en) {
        this.status = status;
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    String title(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    /** Whether it is worth trying again soon. */
    boolean isPassing() {
        return this == TOO_MANY_REQUESTS || this == UNAVAILABLE;
    }
}

package silian.platform.web.problems;

/** The reason code of a bare HTTP status, for answers made where nothing more is known. */
final class StatusCodes {

    private StatusCodes() {}

    static String code(int status) {
        return switch (status) {
            case 401 -> "authentication.required";
            case 403 -> "access.denied";
            case 404 -> "path.unknown";
            case 405 -> "method.refused";
            case 413, 414, 431 -> "request.too-large";
            case 503 -> "platform.unavailable";
            default -> status < 500 ? "request.malformed" : "platform.failure";
        };
    }
}

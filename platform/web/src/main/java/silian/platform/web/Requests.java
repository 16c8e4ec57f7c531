package silian.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.util.UriUtils;
import silian.platform.commands.Refusal;

/** What the web layer reads off any request. */
public final class Requests {

    private Requests() {}

    static HttpServletRequest of(NativeWebRequest web) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("not a servlet request");
        }
        return request;
    }

    /** The path as controllers match it: two spellings of one path are one operation. */
    public static String path(HttpServletRequest request) {
        return UriUtils.decode(request.getRequestURI(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The operation a command is sent to: method and path, which holds the ids of what it moves. */
    public static String operation(HttpServletRequest request) {
        return request.getMethod() + ' ' + path(request);
    }

    /** @throws Refusal {@code header.repeated} if the header was sent twice */
    static @Nullable String header(HttpServletRequest request, String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        if (values.size() > 1) {
            throw Refusal.invalid(name, "header.repeated");
        }
        return values.isEmpty() ? null : values.getFirst().strip();
    }
}

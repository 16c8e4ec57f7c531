package silian.platform.web.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import silian.platform.web.PersonalNumbers;

/**
 * Gives every request an id: the {@code X-Request-Id} the gateway sent if it is well formed, otherwise a new one. It
 * is answered in the same header, stands in the log context as {@code requestId} and in every problem.
 */
public final class RequestIds extends OncePerRequestFilter {

    public static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final String LOG_KEY = "requestId";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** The id of this request; a new one if the request never passed the filter. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) {
            return id;
        }
        var id = UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var sent = request.getHeader(HEADER);
        if (sent != null && isFit(sent)) {
            request.setAttribute(ATTRIBUTE, sent);
        }
        var id = of(request);
        response.setHeader(HEADER, id);
        try (var ignored = MDC.putCloseable(LOG_KEY, id)) {
            chain.doFilter(request, response);
        }
    }

    /** An id is written everywhere, so nobody's number may be in it; in a random one it is no number. */
    private static boolean isFit(String sent) {
        return WELL_FORMED.matcher(sent).matches()
                && (UUID_FORM.matcher(sent).matches() || !PersonalNumbers.in(sent));
    }
}

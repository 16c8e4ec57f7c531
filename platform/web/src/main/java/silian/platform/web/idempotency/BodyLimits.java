package silian.platform.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.web.problems.Answer;
import silian.platform.web.problems.Problems;

/**
 * Bounds what a request may weigh. JSON is read whole, up to its limit; anything else streams through, counted and
 * digested, so that an upload costs no memory. Forms are not a language of the API.
 */
final class BodyLimits extends OncePerRequestFilter {

    private final Problems problems;
    private final int maxJson;
    private final long maxUpload;

    BodyLimits(Problems problems, long maxJson, long maxUpload) {
        this.problems = problems;
        this.maxJson = Math.toIntExact(maxJson);
        this.maxUpload = maxUpload;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = mediaType(request.getContentType());
        var hasBody = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        // a range of types is none: Spring MVC would stumble over it, with a body or without
        if (type.isWildcardSubtype() || hasBody && isForm(type)) {
            problems.write(request, response, Answer.of(415,
                    new Fault("Content-Type", "media-type.unsupported", Map.of("supported", "application/json"))));
            return;
        }
        if (!hasBody) {
            chain.doFilter(request, response);
            return;
        }
        var limit = isJson(type) ? maxJson : maxUpload;
        if (request.getContentLengthLong() > limit) {
            problems.write(request, response, tooLarge(limit));
            return;
        }
        if (!isJson(type)) {
            chain.doFilter(new StreamedBody(request, maxUpload), response);
            return;
        }
        var body = request.getInputStream().readNBytes(maxJson + 1);
        if (body.length > maxJson) {
            problems.write(request, response, tooLarge(limit));
            return;
        }
        chain.doFilter(new BufferedBody(request, body), response);
    }

    static Refusal tooLarge(long limit) {
        return Refusal.of(Refusal.Kind.TOO_LARGE, new Fault(null, "body.too-large", Map.of("max", limit)));
    }

    private static boolean isForm(MediaType type) {
        return type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED) || type.getType().equals("multipart");
    }

    private static boolean isJson(MediaType type) {
        return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) || "json".equals(type.getSubtypeSuffix());
    }

    /** A missing or ill-formed type is Spring MVC's to refuse. */
    private static MediaType mediaType(@org.jspecify.annotations.Nullable String header) {
        try {
            return header == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(header);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}

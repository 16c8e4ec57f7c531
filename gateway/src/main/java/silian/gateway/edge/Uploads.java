package silian.gateway.edge;

import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Tells uploaded files from other requests: a file is posted to a service, streams through, may be large and is never
 * sent twice. Everything else may be kept in memory, so that no other method and no other door takes as much.
 */
public final class Uploads {

    private static final Pattern TYPES = Pattern.compile("(?i)(text/csv|application/x-ndjson|multipart/).*");

    private Uploads() {}

    public static boolean isUpload(ServerHttpRequest request) {
        var type = request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        if (type == null || !HttpMethod.POST.equals(request.getMethod())) {
            return false;
        }
        var path = request.getURI().getRawPath();
        return path.startsWith("/api/") && !path.startsWith("/api/identity/") && TYPES.matcher(type).matches();
    }
}

package silian.platform.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether two requests with one key ask for the same: query, body and the headers that change its meaning. */
final class Fingerprint {

    private static final List<String> HEADERS = List.of("Content-Type", "Business-Date", "If-Match");

    private Fingerprint() {}

    /** The fingerprint, if it can be told before the body is worked on; {@code null} for a body that streams. */
    static @Nullable String before(HttpServletRequest request) {
        return switch (request) {
            case StreamedBody streamed -> null;
            case BufferedBody buffered -> of(buffered, sha256().digest(buffered.body()));
            default -> of(request, new byte[0]);
        };
    }

    /** The fingerprint once the body was worked on. */
    static String after(HttpServletRequest request) throws IOException {
        if (request instanceof StreamedBody streamed) {
            return of(request, streamed.digest());
        }
        var before = before(request);
        if (before == null) {
            throw new IllegalStateException("only a streamed body has no fingerprint before");
        }
        return before;
    }

    static String of(HttpServletRequest request, byte[] body) {
        var digest = sha256();
        digest.update(String.valueOf(request.getQueryString()).getBytes(StandardCharsets.UTF_8));
        for (var header : HEADERS) {
            digest.update(('\n' + header + ':' + request.getHeader(header)).getBytes(StandardCharsets.UTF_8));
        }
        digest.update(body);
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

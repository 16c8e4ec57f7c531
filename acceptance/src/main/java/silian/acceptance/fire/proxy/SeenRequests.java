package silian.acceptance.fire.proxy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** The HTTP/1.1 requests that came to a proxy, whether or not it passed them on. */
public final class SeenRequests {

    private static final Pattern REQUEST = Pattern
            .compile("(GET|HEAD|POST|PUT|PATCH|DELETE) (\\S+) HTTP/1\\.1\r\n(.*?\r\n)\r\n", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("(?im)^idempotency-key: *(\\S+) *\r?$");
    /** Headers are shorter; what is longer is no request. */
    private static final int MOST = 64 * 1024;

    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    /**
     * A request.
     *
     * @param key its {@code Idempotency-Key}, empty for none
     */
    public record Seen(String method, String target, String key) {}

    public List<Seen> all() {
        return List.copyOf(seen);
    }

    /** Forgets what came so far. */
    public void clear() {
        seen.clear();
    }

    /** Reads along on one connection. */
    final class Reader {

        private final StringBuilder unread = new StringBuilder();

        void read(byte[] bytes, int length) {
            unread.append(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
            var found = REQUEST.matcher(unread);
            int end = 0;
            while (found.find()) {
                var key = KEY.matcher(found.group(3));
                seen.add(new Seen(found.group(1), found.group(2), key.find() ? key.group(1) : ""));
                end = found.end();
            }
            unread.delete(0, Math.max(end, unread.length() - MOST));
        }
    }
}

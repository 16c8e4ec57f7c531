package silian.acceptance.fire.access;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import silian.acceptance.client.Wire.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whether two answers tell a caller the same: status, headers and body, but for time, request id and the id asked for. */
final class Sameness {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> PER_REQUEST = Set.of("date", "x-request-id", "content-length", "traceparent");

    private Sameness() {}

    /**
     * What an answer tells.
     *
     * @param asked the ids that the request named: that they come back tells nothing
     */
    static String of(Reply reply, Collection<String> asked) {
        var headers = new TreeMap<String, Object>();
        reply.headers().map().forEach((name, values) -> {
            if (!PER_REQUEST.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name.toLowerCase(Locale.ROOT), values);
            }
        });
        var text = reply.status() + " " + headers + " " + body(reply.body());
        for (var id : asked) {
            text = text.replace(id, "*");
        }
        return text;
    }

    private static String body(String body) {
        try {
            if (JSON.readTree(body) instanceof ObjectNode problem) {
                problem.remove("instance");
                return problem.toString();
            }
            return body;
        } catch (JacksonException notJson) {
            return body;
        }
    }
}

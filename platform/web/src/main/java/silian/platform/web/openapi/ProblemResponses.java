package silian.platform.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Collection;
import java.util.Map;
import silian.platform.web.problems.Problems;

/** The ways an operation may say no; all of them are problems. */
final class ProblemResponses {

    static final String SCHEMA = "Problem";

    private static final Map<Integer, String> MEANINGS = Map.ofEntries(Map.entry(400, "bad input, every field named"),
            Map.entry(401, "no valid access token"), Map.entry(403, "not for this role"),
            Map.entry(404, "unknown, or not the caller's"), Map.entry(406, "no such representation"),
            Map.entry(409, "not in the present state, or in flight"),
            Map.entry(412, "changed since the caller read it"), Map.entry(413, "too large"),
            Map.entry(414, "path and query too long"),
            Map.entry(431, "headers too large"),
            Map.entry(415, "unsupported media type"),
            Map.entry(422, "the rules say no, with every reason; or the key was used for another request"),
            Map.entry(429, "too many requests"), Map.entry(500, "a failure of the platform"),
            Map.entry(502, "a service gave no proper answer"), Map.entry(504, "a service did not answer in time"),
            Map.entry(503, "an agency or a part of the platform does not answer; nothing was changed"));

    private ProblemResponses() {}

    static void addTo(Operation operation, Collection<Integer> statuses) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        statuses.stream().sorted()
                .forEach(status -> operation.getResponses().putIfAbsent(status.toString(), response(status)));
    }

    private static ApiResponse response(int status) {
        var problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA));
        return new ApiResponse().description(MEANINGS.get(status))
                .content(new Content().addMediaType(Problems.MEDIA_TYPE, problem));
    }
}

package silian.acceptance.fire.audit;

import java.util.ArrayList;
import java.util.List;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import tools.jackson.databind.JsonNode;

/**
 * A service's account of its commands as the service verifies it, from its beginning to its end.
 *
 * @param chains one per process that ever wrote
 * @param findings what is wrong: {@code chain}, {@code sequence}, {@code code}
 */
public record ServiceAccount(boolean intact, long chains, List<JsonNode> findings) {

    /** @param ops somebody from operations */
    public static ServiceAccount of(String service, PlatformClient client, Session ops) {
        var path = "/api/" + service + "/v1/audit/verification";
        var findings = new ArrayList<JsonNode>();
        var intact = true;
        long chains = 0;
        var next = path;
        while (!next.isEmpty()) {
            var part = client.expect(Request.get(next), ops).body();
            intact &= part.path("intact").asBoolean(false);
            chains += part.path("chains").asLong();
            part.path("findings").forEach(findings::add);
            next = part.has("next") ? path + "?after=" + part.path("next").asString() : "";
        }
        return new ServiceAccount(intact, chains, findings);
    }
}

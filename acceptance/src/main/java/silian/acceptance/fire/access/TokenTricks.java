package silian.acceptance.fire.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import silian.acceptance.client.Request;
import silian.acceptance.client.Wire;
import silian.acceptance.client.Wire.Reply;
import silian.acceptance.platform.LocalPlatform;

/** Tries every bad token at the gateway and at every service's own port: 401 with a challenge and a problem, always. */
final class TokenTricks {

    private static final List<String> SERVICES = List.of("identity", "recruitment", "housing", "finance",
            "enterprise");

    private final Map<String, Wire> doors = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();
    private int requests;

    TokenTricks(LocalPlatform platform) {
        for (var service : SERVICES) {
            doors.put(service + " through the gateway", new Wire(LocalPlatform.GATEWAY));
            var name = service.equals("identity") ? service : service + "-service";
            platform.members().stream().filter(member -> member.name().startsWith(name)).forEach(
                    member -> doors.put(service + " directly, " + member.name(),
                            new Wire(URI.create("http://127.0.0.1:" + member.port()))));
        }
    }

    int requests() {
        return requests;
    }

    int doors() {
        return doors.size();
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    /** First with a good token, lest everything be refused for another reason; then with the bad ones. */
    void tryAll(BadTokens bad, String good) {
        doors.forEach((door, wire) -> {
            var service = door.substring(0, door.indexOf(' '));
            var read = Request.get(path(service));
            var command = Request.post(path(service), Map.of()).keyed("trick-0000-" + service);
            var welcome = wire.send(read, "Bearer " + good);
            if (!welcome.isSuccess()) {
                findings.add(door + ": a good token is refused with " + welcome.status());
            }
            refused(door, "no token", wire.send(read, null));
            refused(door, "no token, command", wire.send(command, null));
            refused(door, "token in the query", wire.send(Request.get(path(service) + "?access_token=" + good), null));
            bad.all().forEach((name, authorization) -> {
                refused(door, name, wire.send(read, authorization));
                refused(door, name + ", command", wire.send(command, authorization));
            });
        });
    }

    /** Tokens that are signed and timely but odd inside: whatever they may do, nothing breaks (5xx). */
    void tryOdd(Forgery forgery) {
        var odd = new LinkedHashMap<String, String>();
        odd.put("no subject", forgery.signed(claims -> claims.subject(null)));
        odd.put("roles are a text", forgery.signed(claims -> claims.claim("roles", "OPS")));
        odd.put("roles are numbers", forgery.signed(claims -> claims.claim("roles", List.of(1, 2))));
        odd.put("roles are null", forgery.signed(claims -> claims.claim("roles", null)));
        odd.put("tenant is an object", forgery.signed(claims -> claims.claim("tenant", Map.of("a", 1))));
        odd.put("the platform's own role", forgery.signed(claims -> claims.claim("roles", List.of("PLATFORM"))));
        odd.put("scope is a number", forgery.signed(claims -> claims.claim("scope", 7)));
        odd.put("phone index is a list", forgery.signed(claims -> claims.claim("phone_index", List.of("x"))));
        doors.forEach((door, wire) -> odd.forEach((name, token) -> {
            requests++;
            var reply = wire.send(Request.get(path(door.substring(0, door.indexOf(' ')))), "Bearer " + token);
            var harmless = name.startsWith("roles") || name.startsWith("the platform");
            if (reply.status() >= 500 || harmless && reply.isSuccess() && !door.startsWith("identity")) {
                findings.add(door + ", " + name + ": " + reply.status() + " " + reply.body());
            }
        }));
    }

    private void refused(String door, String trick, Reply reply) {
        requests++;
        var challenge = reply.headers().firstValue("WWW-Authenticate").orElse("");
        var type = reply.headers().firstValue("Content-Type").orElse("");
        if (reply.status() != 401 || !challenge.startsWith("Bearer") || !type.startsWith("application/problem+json")) {
            findings.add("%s, %s: %d, WWW-Authenticate '%s', %s".formatted(door, trick, reply.status(), challenge,
                    Objects.requireNonNullElse(reply.body(), "")));
        }
    }

    /** Something that an operator may read, in every service. */
    private static String path(String service) {
        return "/api/" + service + (service.equals("identity") ? "/v1/me" : "/v1/dead-letters");
    }
}

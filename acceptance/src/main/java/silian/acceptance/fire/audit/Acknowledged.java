package silian.acceptance.fire.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import silian.acceptance.client.Answer;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command the platform said yes to.
 *
 * @param request as sent
 * @param session of the caller, to ask again
 * @param subject of the caller
 * @param status of the first success
 * @param digest of its body
 * @param ids every id it names
 */
public record Acknowledged(Request request, Session session, String subject, int status, String digest,
        List<String> ids) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Acknowledged of(Request request, Session session, String subject, Answer answer) {
        return new Acknowledged(request, session, subject, answer.status(), digest(answer), ids(answer.body()));
    }

    boolean agreesWith(Acknowledged other) {
        return status == other.status && digest.equals(other.digest) && ids.equals(other.ids);
    }

    String key() {
        return Objects.requireNonNull(request.headers().get("Idempotency-Key"));
    }

    /** The service that carried it out, as the path names it. */
    String service() {
        return request.path().split("/")[2];
    }

    /** The path without the ids in it. */
    String operation() {
        return request.path().replaceAll("/[0-9a-f]{32}", "/{id}").replaceAll("/9[0-9A-Z]{17}", "/{code}");
    }

    /**
     * The id under which the platform remembers the command: by its published rule a digest of caller, operation and key.
     */
    String commandId() {
        return sha256(subject + '\n' + request.method() + ' ' + request.path() + '\n' + key()).substring(0, 32);
    }

    static String digest(Answer answer) {
        return sha256(answer.body().toString());
    }

    /** The values of all properties called id or something's id, wherever they stand. */
    static List<String> ids(JsonNode body) {
        return body.isContainer()
                ? Stream.concat(body.isObject()
                        ? body.propertyStream().filter(property -> property.getKey().matches("id|.*Id"))
                                .filter(property -> property.getValue().isString())
                                .map(property -> property.getValue().asString())
                        : Stream.empty(), body.valueStream().flatMap(value -> ids(value).stream())).toList()
                : List.of();
    }

    static String subjectOf(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1])).path("sub").asString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

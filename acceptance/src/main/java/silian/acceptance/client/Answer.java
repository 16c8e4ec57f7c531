package silian.acceptance.client;

import java.net.http.HttpHeaders;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the platform answered.
 *
 * @param status HTTP status code
 * @param headers response headers
 * @param body the JSON body; missing node if there was none
 */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    /** Whether the request was carried out (2xx). */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** @throws UnexpectedAnswer if it is not 2xx */
    public Answer orThrow(String request) {
        if (!isSuccess()) {
            throw new UnexpectedAnswer(request, this);
        }
        return this;
    }

    /** The stable code of a problem, empty if the answer is none. */
    public Optional<String> problem() {
        return isSuccess() ? Optional.empty() : Optional.of(body.path("code").asString("http-" + status));
    }

    /** A text property of the body; the empty text if it is absent. */
    public String text(String property) {
        return body.path(property).asString("");
    }
}

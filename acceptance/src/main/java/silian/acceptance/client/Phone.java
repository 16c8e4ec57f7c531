package silian.acceptance.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The text messages that the simulated agency sent, read from its journal: in a local run it is everybody's phone. */
final class Phone {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI agencies;

    Phone(HttpClient http, URI agencies) {
        this.http = http;
        this.agencies = agencies;
    }

    /** The code last sent to a number. */
    Optional<String> lastCode(String number) {
        var search = JSON.writeValueAsString(Map.of("method", "POST", "urlPath", "/sms/v1/messages", "bodyPatterns",
                List.of(Map.of("contains", number))));
        try {
            var found = http.send(HttpRequest.newBuilder(agencies.resolve("/__admin/requests/find"))
                    .timeout(Duration.ofSeconds(10)).POST(HttpRequest.BodyPublishers.ofString(search)).build(),
                    BodyHandlers.ofString());
            var messages = JSON.readTree(found.body()).path("requests");
            // the journal tells the oldest first
            return messages.isEmpty()
                    ? Optional.empty()
                    : Optional.of(JSON.readTree(messages.path(messages.size() - 1).path("body").asString())
                            .path("code").asString());
        } catch (IOException e) {
            throw new IllegalStateException("the simulated agencies do not answer at " + agencies, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a text message", e);
        }
    }
}

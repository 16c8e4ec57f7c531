package silian.platform.web;

import com.mongodb.client.MongoCollection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.bson.Document;

/**
 * Sends commands to {@link Effects}.
 *
 * @param records what is kept of keys and answers
 */
record EffectsClient(int port, MongoCollection<Document> records) {

    /** As if nobody had ever sent anything. */
    void forget() {
        Effects.reset();
        records.deleteMany(new Document());
    }

    /** Without a length: nobody knows how much there is until it has come. */
    int uploadChunked(String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/effects/v1/uploads"))
                .header("Content-Type", "text/csv").header("Idempotency-Key", "k-" + body.length())
                .POST(HttpRequest.BodyPublishers
                        .ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What kill -9 between effect and answer leaves: a record in flight that nobody renews. */
    void abandon() {
        records.updateOne(new Document(),
                new Document("$set", new Document("state", "IN_FLIGHT").append("owner", "a dead process")));
    }

    Answered order(String key, String body, String... more) {
        return post("/orders", key, body, more);
    }

    Answered upload(String key, String body) {
        return post("/uploads", key, body, "Content-Type", "text/csv");
    }

    Answered roster(String key, String body) {
        return post("/rosters", key, body, "Content-Type", "text/csv");
    }

    Answered post(String path, String key, String body, String... more) {
        var headers = new String[more.length + 2];
        headers[0] = "Idempotency-Key";
        headers[1] = key;
        System.arraycopy(more, 0, headers, 2, more.length);
        return Answered.to(port, "POST", "/api/effects/v1" + path, body, headers);
    }
}

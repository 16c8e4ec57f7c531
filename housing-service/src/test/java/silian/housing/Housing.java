package silian.housing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import silian.platform.testing.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as callers see it. */
final class Housing {

    static final LocalDate FINISHED = LocalDate.of(2022, 6, 30);
    static final LocalDate ALLOCATED = LocalDate.of(2022, 7, 11);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RestTestClient http;

    Housing(int port) {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port + "/api/housing/v1").build();
    }

    /** An answer: its status and its body. */
    record Answer(int status, JsonNode body) {

        Answer expect(int expected) {
            assertThat(status).as("%s", body).isEqualTo(expected);
            return this;
        }

        void refuses(int expected, String code) {
            expect(expected);
            assertThat(body.path("code").asString()).as("%s", body).isEqualTo(code);
        }

        String text(String field) {
            return body.path(field).asString();
        }
    }

    Answer get(String token, String path) {
        return answer(http.get().uri(path).header("Authorization", "Bearer " + token).exchange());
    }

    Answer post(String token, String path, Object body, LocalDate on) {
        return post(token, path, body, on, UUID.randomUUID().toString());
    }

    Answer post(String token, String path, Object body, LocalDate on, String key) {
        return answer(http.post().uri(path).header("Authorization", "Bearer " + token).header("Idempotency-Key", key)
                .header("Business-Date", on.toString()).header("Back-Fill-Grant", Tokens.backFillGrant(on))
                .header("Accept-Language", "en").contentType(MediaType.APPLICATION_JSON).body(body).exchange());
    }

    /** The ids on all pages of a list. */
    List<String> ids(String token, String path) {
        var ids = new ArrayList<String>();
        String cursor = "";
        do {
            var page = get(token, path + cursor).expect(200).body();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        return ids;
    }

    String aResidence() {
        return post(Tokens.officer(), "/residences",
                Map.of("name", "示例人才公寓", "area", "420302003", "address", "示例路 1 号"), FINISHED).expect(201)
                .text("id");
    }

    /** Flats of a residence of their own; their ids. */
    List<String> flats(Object... entries) {
        return enter(aResidence(), List.of(entries)).expect(201).body().path("flats").valueStream()
                .map(flat -> flat.path("id").asString()).toList();
    }

    Answer enter(String residence, List<?> flats) {
        return post(Tokens.officer(), "/residences/" + residence + "/flats", Map.of("flats", flats), FINISHED);
    }

    static Map<String, Object> aFlat(String number) {
        return Map.of("number", number, "floorArea", 60, "marketRent", 1500, "plannedOn", "2022-01-10",
                "completedOn", FINISHED.toString());
    }

    static Map<String, Object> aFlat(Map<String, Object> otherwise) {
        var flat = new HashMap<>(aFlat("9-901"));
        flat.putAll(otherwise);
        return flat;
    }

    private static Answer answer(RestTestClient.ResponseSpec response) {
        var result = response.returnResult(byte[].class);
        var body = result.getResponseBody();
        return new Answer(result.getStatus().value(),
                body == null || body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body));
    }
}

package silian.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import silian.platform.testing.WithInfrastructure;
import tools.jackson.databind.JsonNode;

/** The description a client developer reads. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.application.name=probe-service")
class OpenApiTests {

    @LocalServerPort
    private int port;

    @Test
    void describesTheServiceAtItsOwnPath() {
        var api = api();

        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/info/title").asString()).isEqualTo("Silian probe");
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString()).isEqualTo("bearer");
        assertThat(api.at("/components/schemas/Problem/properties").propertyNames()).contains("type", "code", "faults");
        assertThat(api.at("/components/schemas").propertyNames()).doesNotContain("Command", "Caller", "Paging",
                "ExpectedVersion", "PostingId", "Money");
    }

    @Test
    void tellsTheHeadersOfACommand() {
        var visits = operation("/api/probe/v1/visits", "post");

        assertThat(names(visits)).containsExactlyInAnyOrder("Idempotency-Key", "Business-Date", "Back-Fill-Grant");
        assertThat(parameter(visits, "Idempotency-Key").path("required").asBoolean(false)).isFalse();
        assertThat(parameter(operation("/api/effects/v1/payments", "post"), "Idempotency-Key").path("required")
                .asBoolean())
                .isTrue();
    }

    @Test
    void tellsTheVersionAndThePage() {
        assertThat(names(operation("/api/probe/v1/things/{id}", "get"))).containsExactlyInAnyOrder("id", "If-Match");
        var numbers = operation("/api/probe/v1/numbers", "get");
        assertThat(names(numbers)).containsExactlyInAnyOrder("cursor", "limit");
        assertThat(parameter(numbers, "limit").at("/schema/maximum").asInt()).isEqualTo(200);
    }

    @Test
    void tellsThatAVersionMayBeUnchanged() {
        assertThat(operation("/api/probe/v1/things/{id}", "get").path("responses").propertyNames()).contains("304");
        assertThat(operation("/api/probe/v1/numbers", "get").path("responses").propertyNames()).doesNotContain("304");
    }

    @Test
    void tellsEveryProblemOfEveryOperation() {
        api().path("paths").propertyStream().flatMap(path -> path.getValue().propertyStream()).forEach(operation -> {
            var responses = operation.getValue().path("responses");
            assertThat(responses.propertyNames()).contains("400", "401", "403", "404", "406", "413", "415", "500",
                    "503");
            assertThat(responses.at("/404/content/application~1problem+json/schema/$ref").asString())
                    .isEqualTo("#/components/schemas/Problem");
            assertThat(operation.getValue().at("/security/0").has("bearer")).isTrue();
        });
    }

    @Test
    void describesValuesAsTheyAreWritten() {
        var visit = api().at("/components/schemas/Visit/properties");

        assertThat(visit.at("/posting/type").toString()).contains("string");
        assertThat(visit.at("/posting/pattern").asString()).isEqualTo("^[a-z0-9-]{1,40}$");
        assertThat(parameter(operation("/api/probe/v1/things/{id}", "get"), "id").at("/schema/pattern").asString())
                .isEqualTo("^[a-z0-9-]{1,40}$");
        assertThat(visit.at("/pay/type").toString()).contains("number");
    }

    @Test
    void saysWhereNullMayStand() {
        var view = api().at("/components/schemas/VisitView/properties");

        assertThat(view.at("/pay/type").toString()).contains("number", "null");
        assertThat(view.at("/id/type").toString()).doesNotContain("null");
        assertThat(view.at("/first/anyOf").toString()).contains("#/components/schemas/Demand", "null");
        assertThat(api().at("/components/schemas/Demand/properties/level/enum").toString())
                .isEqualTo("[\"ASSOCIATE\",\"BACHELOR\",null]");
    }

    @Test
    void saysWhatMustBeThere() {
        var schemas = api().at("/components/schemas");

        assertThat(strings(schemas.at("/Demand/required"))).containsExactlyInAnyOrder("title", "openings");
        assertThat(strings(schemas.at("/Visit/required"))).containsExactlyInAnyOrder("posting", "visitedOn",
                "demands", "area");
        assertThat(schemas.at("/Visit/properties/area/type").toString()).doesNotContain("null");
        assertThat(strings(schemas.at("/VisitView/required"))).containsExactlyInAnyOrder("id", "posting", "visitedOn",
                "demands");
    }

    @Test
    void saysThatABodyTakesNoOtherProperty() {
        var schemas = api().at("/components/schemas");

        assertThat(schemas.at("/Visit/additionalProperties").asBoolean(true)).isFalse();
        assertThat(schemas.at("/Order/additionalProperties").asBoolean(true)).isFalse();
        assertThat(schemas.at("/OrderView/additionalProperties").isMissingNode()).isTrue();
    }

    @Test
    void describesAnUpload() {
        var upload = operation("/api/effects/v1/uploads", "post");

        assertThat(upload.at("/requestBody/required").asBoolean()).isTrue();
        assertThat(upload.at("/requestBody/content").propertyNames()).containsExactly("text/csv");
    }

    private JsonNode api() {
        var answered = Answered.to(port, "GET", "/api/probe/openapi", null);
        assertThat(answered.status()).as(answered.response().body()).isEqualTo(200);
        return answered.json();
    }

    private JsonNode operation(String path, String method) {
        return api().path("paths").path(path).path(method);
    }

    private static java.util.List<String> names(JsonNode operation) {
        return operation.path("parameters").valueStream().map(parameter -> parameter.path("name").asString()).toList();
    }

    private static java.util.List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        return operation.path("parameters").valueStream().filter(p -> p.path("name").asString().equals(name))
                .findFirst().orElseThrow();
    }
}

package silian.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import silian.platform.testing.Tokens;
import silian.platform.testing.WithInfrastructure;
import silian.platform.testing.WithTestIssuer;
import silian.platform.web.problems.MessageCoverage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a caller sees of a service's figures. */
@WithInfrastructure
@WithTestIssuer
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.application.name=calendar-service")
class FigureEndpointTests {

    private static final String YEAR = "from=2022-01-01&to=2022-12-31";

    @SpringBootApplication
    static class CalendarApplication {

        @Bean
        Figure days() {
            return new CountedDays("X01", List.of(CountedDays.day("2022-03-01", "29400.00"),
                    CountedDays.day("2022-03-02", "0.10"), CountedDays.day("2022-12-31", "1"),
                    CountedDays.day("2023-01-01", "4")), BigDecimal.ZERO);
        }
    }

    @LocalServerPort
    private int port;

    @Test
    void listsWhatTheServiceReports() {
        var figure = get("", Tokens.officer()).body().at("/figures/0");

        assertThat(figure.path("id").asString()).isEqualTo("X01");
        assertThat(figure.path("kind").asString()).isEqualTo("FLOW");
        assertThat(figure.propertyNames()).containsExactlyInAnyOrder("id", "kind", "zh", "en", "unit", "countedAs");
    }

    @Test
    void tellsAFigureWithTheWayToItsRecords() {
        var shown = get("/X01?" + YEAR, Tokens.officer()).body();
        assertThat(shown.path("value").decimalValue()).isEqualByComparingTo("29401.10");
        assertThat(shown.path("beside").isArray()).isTrue();
        assertThat(shown.path("beside").size()).isZero();

        var sum = BigDecimal.ZERO;
        var titles = new ArrayList<String>();
        var path = shown.path("records").asString() + "&limit=2";
        var cursor = "";
        do {
            var page = getAt(path + cursor, Tokens.officer()).body();
            for (var counted : page.path("items")) {
                sum = sum.add(counted.path("amount").decimalValue());
                titles.add(counted.path("id").asString());
            }
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(titles).containsExactly("d-2022-03-01", "d-2022-03-02", "d-2022-12-31");
        assertThat(sum).isEqualByComparingTo(shown.path("value").decimalValue());
    }

    @ParameterizedTest
    @CsvSource({"/Y99?from=2022-01-01&to=2022-12-31,404,figure.unknown",
            "/X01?from=2022-12-31&to=2022-01-01,400,period.inverted",
            "/X01?from=2022-02-30&to=2022-12-31,400,field.date",
            "/X01?from=2022-01-01,400,parameter.required",
            "/X01/records?from=2022-01-01&to=2022-12-31&limit=201,400,limit.range"})
    void refusesWhatItCannotAnswer(String path, int status, String code) {
        var answered = get(path, Tokens.officer());

        assertThat(answered.status()).isEqualTo(status);
        assertThat(answered.body().path("code").asString()).isEqualTo(code);
    }

    @Test
    void isOpenToThoseWhoAnswerForTheDistrict() {
        for (var token : List.of(Tokens.officer(), Tokens.reviewer(), Tokens.approver(), Tokens.ops())) {
            assertThat(get("/X01?" + YEAR, token).status()).isEqualTo(200);
        }
        for (var token : List.of(Tokens.talent("t-1"), Tokens.gridWorker(), Tokens.university("10929"))) {
            assertThat(get("", token).status()).isEqualTo(403);
            assertThat(get("/X01?" + YEAR, token).status()).isEqualTo(403);
            assertThat(get("/X01/records?" + YEAR, token).status()).isEqualTo(403);
        }
        assertThat(get("", null).status()).isEqualTo(401);
    }

    @Test
    void hasWordsForEveryCode() {
        assertThat(MessageCoverage.gaps("silian.platform.figures")).isEmpty();
    }

    private record Answered(int status, JsonNode body) {}

    private Answered get(String path, @org.jspecify.annotations.Nullable String token) {
        return getAt("/api/calendar/v1/figures" + path, token);
    }

    private Answered getAt(String path, @org.jspecify.annotations.Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answered(response.statusCode(), JsonMapper.shared().readTree(response.body()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

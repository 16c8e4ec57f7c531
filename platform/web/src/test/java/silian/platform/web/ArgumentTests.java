package silian.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import silian.platform.commands.BusinessDateAuthority;
import silian.platform.commands.Caller;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.testing.WithInfrastructure;

/** What controllers are handed: commands, versions, pages. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.application.name=probe-service")
class ArgumentTests {

    /** 00:30 of the second of July in Shanghai, still the first in Greenwich. */
    private static final Instant NOW = Instant.parse("2026-07-01T16:30:00.123456789Z");

    @TestConfiguration(proxyBeanMethods = false)
    static class Seams {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        CallerSource callers() {
            return request -> {
                var subject = request.getHeader("X-Caller");
                return new Caller(subject == null ? "u-1" : subject, Set.of(), null, Set.of());
            };
        }

        @Bean
        BusinessDateAuthority authority() {
            return (requested, grant, caller) -> {
                if ("good".equals(grant)) {
                    return requested;
                }
                throw Refusal.of(Refusal.Kind.FORBIDDEN, Fault.of("Business-Date", "business-date.not-granted"));
            };
        }
    }

    @LocalServerPort
    private int port;

    @Test
    void datesACommandTodayInTheDistrictsZone() {
        var command = get("/api/probe/v1/commands").json();

        assertThat(command.path("on").asString()).isEqualTo("2026-07-02");
        assertThat(command.path("at").asString()).isEqualTo("2026-07-01T16:30:00.123Z");
        assertThat(command.path("caller").asString()).isEqualTo("u-1");
    }

    @Test
    void derivesTheCommandIdFromCallerOperationAndKey() {
        var first = commandId("Idempotency-Key", "k-1");

        assertThat(first).hasSize(32).isEqualTo(commandId("Idempotency-Key", "k-1"))
                .isEqualTo(commandId("Idempotency-Key", "\"k-1\""));
        assertThat(commandId("Idempotency-Key", "k-2")).isNotEqualTo(first);
        assertThat(commandId("Idempotency-Key", "k-1", "X-Caller", "u-2")).isNotEqualTo(first);
        assertThat(commandId()).isNotEqualTo(commandId());
    }

    @ParameterizedTest
    @CsvSource({"2026-07-02,,200,", "2022-06-01,good,200,", "2022-06-01,bad,403,business-date.not-granted",
            "2022-06-01,,403,business-date.not-granted", "2026-07-03,good,400,business-date.future",
            "2022-02-31,good,400,business-date.malformed", "20220201,good,400,business-date.malformed",
            "+999999999-01-01,good,400,business-date.malformed"})
    void takesABusinessDateThatIsGranted(String date, String grant, int status, String code) {
        var answered = grant == null
                ? get("/api/probe/v1/commands", "Business-Date", date)
                : get("/api/probe/v1/commands", "Business-Date", date, "Back-Fill-Grant", grant);

        assertThat(answered.status()).isEqualTo(status);
        if (code == null) {
            assertThat(answered.json().path("on").asString()).isEqualTo(date);
        } else {
            assertThat(answered.faults()).containsExactly("Business-Date:" + code);
        }
    }

    @Test
    void refusesHeadersSentTwice() {
        assertThat(get("/api/probe/v1/commands", "Business-Date", "2026-07-02", "Business-Date", "2026-07-01").faults())
                .containsExactly("Business-Date:header.repeated");
    }

    @Test
    void tagsAVersionedView() {
        assertThat(get("/api/probe/v1/things/a").header("ETag")).isEqualTo("\"7\"");
        assertThat(get("/api/probe/v1/things/unsaved").header("ETag")).isNull();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', value = {"\"7\"|304", "W/\"7\"|304", "\"6\", \"7\"|304", "*|304",
            "\"6\"|200", "7|200", "junk|200"})
    void answersAKnownVersionWithoutBody(String tag, int status) {
        var answered = get("/api/probe/v1/things/a", "If-None-Match", tag);

        assertThat(answered.status()).isEqualTo(status);
        assertThat(answered.response().body().isEmpty()).isEqualTo(status == 304);
        assertThat(answered.header("ETag")).isEqualTo("\"7\"");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', value = {"\"7\"|200", "*|200", "\"6\"|412", "W/\"7\"|400",
            "7|400",
            "\"07\"|400", "\"-1\"|400", "\"9999999999999999999\"|400", "\"6\", \"7\"|400"})
    void expectsTheVersionTheCallerSaw(String tag, int status) {
        assertThat(get("/api/probe/v1/things/a", "If-Match", tag).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BACHELOR%20", "%20BACHELOR", "%E3%80%80BACHELOR", "BACHELOR%00", "%00", "bachelor",
            "1"})
    void takesAChoiceByItsExactNameOnly(String level) {
        assertThat(get("/api/probe/v1/levels?level=BACHELOR").status()).isEqualTo(200);
        assertThat(get("/api/probe/v1/levels?level=" + level).faults()).containsExactly("level:field.choice");
    }

    @Test
    void takesAParameterOnce() {
        assertThat(get("/api/probe/v1/levels?level=BACHELOR&level=ASSOCIATE").faults())
                .containsExactly("level:parameter.repeated");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "50,50", "200,120"})
    void givesAsManyItemsAsAskedFor(int limit, int items) {
        assertThat(get("/api/probe/v1/numbers?limit=" + limit).json().path("items").size()).isEqualTo(items);
    }

    @Test
    void givesFiftyItemsUnlessAsked() {
        assertThat(get("/api/probe/v1/numbers").json().path("items").size()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "1.5", "01", "9999999999", "", "x", "%20"})
    void refusesALimitOutOfRange(String limit) {
        var answered = get("/api/probe/v1/numbers?limit=" + limit);

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.faults()).containsExactly("limit:limit.range");
    }

    @Test
    void walksAListFromCursorToCursor() {
        var numbers = new ArrayList<Integer>();
        var cursor = "";
        do {
            var page = get("/api/probe/v1/numbers?limit=50&colour=red" + cursor).json();
            page.path("items").forEach(item -> numbers.add(item.asInt()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());

        assertThat(numbers).hasSize(120).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void refusesACursorOfAnotherList() {
        var cursor = get("/api/probe/v1/numbers?limit=50&colour=red").json().path("next").asString();

        assertThat(get("/api/probe/v1/numbers?colour=red&limit=7&cursor=" + cursor).status()).isEqualTo(200);
        assertThat(get("/api/probe/v1/numbers?colour=blue&cursor=" + cursor).faults())
                .containsExactly("cursor:cursor.invalid");
    }

    @Test
    void refusesEveryCursorWithOneBitChanged() {
        var cursor = get("/api/probe/v1/numbers").json().path("next").asString();

        for (int i = 0; i < cursor.length(); i++) {
            var other = cursor.charAt(i) == 'A' ? 'Q' : 'A';
            var changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertThat(get("/api/probe/v1/numbers?cursor=" + changed).code()).isEqualTo("cursor.invalid");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "%00", "not+base64/", "eyJpZCI6MX0"})
    void refusesJunkForACursor(String cursor) {
        assertThat(get("/api/probe/v1/numbers?cursor=" + cursor).code()).isEqualTo("cursor.invalid");
        assertThat(get("/api/probe/v1/numbers?cursor=" + "A".repeat(4000)).code()).isEqualTo("cursor.invalid");
    }

    private String commandId(String... headers) {
        return get("/api/probe/v1/commands", headers).json().path("id").asString();
    }

    private Answered get(String path, String... headers) {
        return Answered.to(port, "GET", path, null, headers);
    }
}

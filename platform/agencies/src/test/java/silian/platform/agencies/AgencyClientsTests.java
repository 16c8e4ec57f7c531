package silian.platform.agencies;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.client.RestClient;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import silian.platform.commands.Refusal;

class AgencyClientsTests {

    private static final String URL = "/library/v1/books/7";

    @RegisterExtension
    static final WireMockExtension agency = WireMockExtension.newInstance()
            .options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort())
            .build();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MockEnvironment environment = new MockEnvironment();
    private RestAgencyClients clients;
    private Library library;

    record Book(String title) {
        Book {
            Objects.requireNonNull(title, "title");
        }
    }

    interface Library {

        @GetExchange("/v1/books/{id}")
        Optional<Book> find(@PathVariable int id);

        @GetExchange("/v1/books/{id}")
        Book get(@PathVariable int id);

        @PostExchange("/v1/books")
        Book add(@RequestHeader(AgencyClients.IDEMPOTENCY_KEY) String key, @RequestBody Book book);

        @PostExchange("/v1/reminders")
        void remind(@RequestBody Book book);
    }

    @BeforeEach
    void connect() {
        connect("http://127.0.0.1:" + agency.getPort());
    }

    private void connect(String url) {
        environment.setProperty("silian.agencies.url", url);
        var defaults = "silian.agencies.defaults.";
        environment.setProperty(defaults + "connect-timeout", "500ms");
        environment.setProperty(defaults + "time-limit", "1s");
        environment.setProperty(defaults + "max-concurrent", "4");
        environment.setProperty(defaults + "attempts", "3");
        environment.setProperty(defaults + "retry-wait", "10ms");
        environment.setProperty(defaults + "failure-rate", "50");
        environment.setProperty(defaults + "window", "20");
        environment.setProperty(defaults + "open-for", "300ms");
        environment.setProperty(defaults + "retry-after", "5s");
        environment.setConversionService(new ApplicationConversionService());
        var mechanisms = new Mechanisms();
        mechanisms.measureWith(meters);
        clients = new RestAgencyClients(environment, RestClient::builder, mechanisms);
        library = clients.client(Library.class, "library");
    }

    @AfterEach
    void disconnect() {
        clients.destroy();
    }

    @Test
    void answersWhatTheAgencyAnswers() {
        agency.stubFor(get(URL).willReturn(okJson("{\"title\":\"Odes\",\"more\":1}")));
        assertThat(library.find(7)).contains(new Book("Odes"));
        assertThat(library.get(7).title()).isEqualTo("Odes");
    }

    @Test
    void takesAnAnswerOfNotFoundForAbsence() {
        agency.stubFor(get(URL).willReturn(aResponse().withStatus(404)
                .withHeader("Content-Type", "application/problem+json").withBody("{}")));
        assertThat(library.find(7)).isEmpty();
        assertThatExceptionOfType(AgencyRefused.class).isThrownBy(() -> library.get(7))
                .satisfies(no -> assertThat(no.status()).isEqualTo(404));
    }

    @Test
    void takesNotFoundByADoorThatIsNoJsonForAnOutage() {
        agency.stubFor(get(URL).willReturn(aResponse().withStatus(404).withHeader("Content-Type", "text/html")));
        assertUnavailable(() -> library.find(7));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 422})
    void tellsARefusalOnceAndWithoutRetry(int status) {
        agency.stubFor(get(URL).willReturn(aResponse().withStatus(status).withBody("{\"id\":\"secret\"}")));
        assertThatExceptionOfType(AgencyRefused.class).isThrownBy(() -> library.find(7)).satisfies(no -> {
            assertThat(no.status()).isEqualTo(status);
            assertThat(no.agency()).isEqualTo("library");
            assertThat(no).hasMessageNotContaining("secret");
        });
        agency.verify(1, getRequestedFor(urlEqualTo(URL)));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 429, 500, 502, 503, 504})
    void takesTroubleAtTheDoorForUnavailable(int status) {
        agency.stubFor(get(URL).willReturn(aResponse().withStatus(status)));
        assertUnavailable(() -> library.find(7));
        agency.verify(3, getRequestedFor(urlEqualTo(URL)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "", "{\"title\":", "{}", "[]", "null", "{\"title\":null}"})
    void takesABodyItCannotUseForUnavailable(String body) {
        agency.stubFor(get(URL).willReturn(okJson(body)));
        assertUnavailable(() -> library.find(7));
        assertUnavailable(() -> library.get(7));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void takesABrokenConnectionForUnavailable(Fault fault) {
        agency.stubFor(get(URL).willReturn(aResponse().withFault(fault)));
        assertUnavailable(() -> library.find(7));
    }

    @Test
    void takesARefusedConnectionForUnavailable() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        connect("http://127.0.0.1:" + port);
        assertUnavailable(() -> library.find(7));
    }

    @Test
    void endsAtTheTimeLimit() {
        agency.stubFor(get(URL).willReturn(okJson("{\"title\":\"Odes\"}").withFixedDelay(5000)));
        assertThat(secondsOf(() -> assertUnavailable(() -> library.find(7)))).isCloseTo(1.0, within(0.1));
    }

    @Test
    void endsAtTheTimeLimitWhenTheBodyTrickles() {
        agency.stubFor(get(URL).willReturn(okJson("{\"title\":\"Odes\"}").withChunkedDribbleDelay(10, 5000)));
        assertThat(secondsOf(() -> assertUnavailable(() -> library.find(7)))).isCloseTo(1.0, within(0.1));
    }

    @Test
    void keepsRetriesWithinTheTimeLimit() {
        agency.stubFor(get(URL).willReturn(aResponse().withStatus(500).withFixedDelay(700)));
        assertThat(secondsOf(() -> assertUnavailable(() -> library.find(7)))).isLessThan(1.1);
        agency.verify(2, getRequestedFor(urlEqualTo(URL)));
    }

    @Test
    void triesAGetAgain() {
        stubOnceThenOk(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(library.find(7)).contains(new Book("Odes"));
        agency.verify(2, getRequestedFor(urlEqualTo(URL)));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void neverTriesAPostAgain(Fault fault) {
        agency.stubFor(post("/library/v1/books").willReturn(aResponse().withFault(fault)));
        agency.stubFor(post("/library/v1/reminders").willReturn(aResponse().withStatus(503)));
        assertUnavailable(() -> library.add("k1", new Book("Odes")));
        assertUnavailable(() -> library.remind(new Book("Odes")));
        agency.verify(1, postRequestedFor(urlEqualTo("/library/v1/books"))
                .withHeader("Idempotency-Key", equalTo("k1")));
        agency.verify(1, postRequestedFor(urlEqualTo("/library/v1/reminders")));
    }

    @Test
    void tellsWhenTheAgencyWantsToBeAskedAgain() {
        agency.stubFor(get(URL).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "17")));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> library.find(7))
                .satisfies(no -> assertThat(no.retryAfter()).isEqualTo(Duration.ofSeconds(17)));
    }

    @Test
    void stopsAskingAnAgencyThatFailsAndRecovers() {
        agency.stubFor(get(URL).willReturn(aResponse().withStatus(500)));
        for (int i = 0; i < 10; i++) {
            assertUnavailable(() -> library.find(7));
        }
        var asked = agency.findAll(getRequestedFor(urlEqualTo(URL))).size();
        assertThat(asked).isBetween(10, 12);
        assertThat(secondsOf(() -> assertUnavailable(() -> library.find(7)))).isLessThan(0.05);
        agency.verify(asked, getRequestedFor(urlEqualTo(URL)));
        assertThat(meters.get("resilience4j.circuitbreaker.state").tags("name", "library", "state", "open")
                .gauge().value()).isEqualTo(1);

        agency.stubFor(get(URL).willReturn(okJson("{\"title\":\"Odes\"}")));
        await().atMost(Duration.ofSeconds(5)).ignoreExceptions().until(() -> library.find(7).isPresent());
        assertThat(library.find(7)).isPresent();
    }

    @Test
    void doesNotTakeRefusalsForFailure() {
        agency.stubFor(get(URL).willReturn(aResponse().withStatus(422)));
        for (int i = 0; i < 30; i++) {
            assertThatExceptionOfType(AgencyRefused.class).isThrownBy(() -> library.find(7));
        }
        agency.verify(30, getRequestedFor(urlEqualTo(URL)));
    }

    @Test
    void letsOnlySoManyWait() throws Exception {
        agency.stubFor(get(URL).willReturn(okJson("{\"title\":\"Odes\"}").withFixedDelay(600)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 10)
                    .<Callable<String>>mapToObj(i -> () -> {
                        try {
                            return library.get(7).title();
                        } catch (Refusal e) {
                            return e.code();
                        }
                    }).toList());
            var told = answers.stream().map(answer -> answer.resultNow()).toList();
            assertThat(told).filteredOn("Odes"::equals).hasSize(4);
            assertThat(told).filteredOn("agency.library.unavailable"::equals).hasSize(6);
        }
    }

    private void stubOnceThenOk(ResponseDefinitionBuilder first) {
        agency.stubFor(get(URL).inScenario("once").whenScenarioStateIs(Scenario.STARTED).willReturn(first)
                .willSetStateTo("then"));
        agency.stubFor(get(URL).inScenario("once").whenScenarioStateIs("then")
                .willReturn(okJson("{\"title\":\"Odes\"}")));
    }

    private static void assertUnavailable(ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(no -> {
            assertThat(no.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
            assertThat(no.code()).isEqualTo("agency.library.unavailable");
            assertThat(no.retryAfter()).isNotNull();
        });
    }

    private static double secondsOf(Runnable run) {
        var start = System.nanoTime();
        run.run();
        return (System.nanoTime() - start) / 1e9;
    }
}

package silian.finance;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import silian.platform.standards.CreditCode;
import silian.platform.testing.Tokens;
import silian.platform.testing.WithInfrastructure;
import silian.platform.testing.WithTestIssuer;
import silian.platform.testing.questions.ServedByIndexes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a real broker and store, with a bank that does what a test wants. */
@WithInfrastructure
@WithTestIssuer
@ServedByIndexes
@SpringBootTest(classes = FinanceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "silian.finance.look-after-payments-every=1h", "silian.agencies.bank.time-limit=10s",
        "silian.agencies.bank.window=1000"})
public abstract class FinanceTest {

    @RegisterExtension
    protected static final WireMockExtension BANK = WireMockExtension.newInstance()
            .options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort()).build();

    protected static final String CLAIMS = "/api/finance/v1/subsidy-claims";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static int businesses;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void agencies(DynamicPropertyRegistry registry) {
        registry.add("silian.agencies.url", () -> "http://127.0.0.1:" + BANK.getPort());
    }

    /** An answer. */
    protected record Answer(int status, JsonNode body) {

        public String text(String field) {
            return body.path(field).asString();
        }
    }

    protected Answer get(String token, String path) {
        return send(token, HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).GET());
    }

    protected Answer post(String token, String path, @Nullable String body) {
        return post(token, path, body, UUID.randomUUID().toString());
    }

    /** A command on the business date the year is replayed on. */
    protected Answer post(String token, String path, @Nullable String body, @Nullable String key) {
        var on = LocalDate.of(2022, 10, 17);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json").header("Business-Date", on.toString())
                .header("Back-Fill-Grant", Tokens.backFillGrant(on))
                .POST(HttpRequest.BodyPublishers.ofString(body == null ? "" : body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(token, request);
    }

    protected static String startup(CreditCode business) {
        return "{\"kind\":\"STARTUP\",\"creditCode\":\"" + business.value()
                + "\",\"graduatedOn\":\"2022-06-30\",\"registeredOn\":\"2022-03-01\"}";
    }

    protected static CreditCode aBusiness() {
        businesses++;
        return CreditCode.complete("92420302MA8%05d".formatted(businesses));
    }

    /** A claim that only needs to be paid. */
    protected String anApprovedClaim(String founder, CreditCode business) {
        var id = post(Tokens.talent(founder), CLAIMS, startup(business)).text("id");
        post(Tokens.reviewer(), CLAIMS + "/" + id + "/review", "{\"evidence\":\"licence seen\"}");
        post(Tokens.approver(), CLAIMS + "/" + id + "/approval", null);
        return id;
    }

    private static Answer send(String token, HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.header("Authorization", "Bearer " + token).build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(),
                    answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

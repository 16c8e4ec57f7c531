package silian.local.agencies;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.common.Slf4jNotifier;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Extension;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The outside agencies of a local run: degree verification, business register, bank and short messages. */
public final class LocalAgencies implements AutoCloseable {

    /** The last so many requests can be read back; the older are forgotten, which the heap of a local run could not hold. */
    static final int JOURNAL = 2_000;
    private static final int THREADS = 24;

    private final WireMockServer server;

    private LocalAgencies(WireMockServer server) {
        this.server = server;
    }

    /** Starts them on a loopback port, 0 for any free one; what the bank pays is forgotten at the end. */
    public static LocalAgencies start(int port) {
        return start(port, Payments.inMemory());
    }

    /** Starts them; what the bank pays is kept in the directory. */
    public static LocalAgencies start(int port, Path dataDirectory) {
        return start(port, Payments.in(dataDirectory.resolve("bank-payments.txt")));
    }

    /** Where they answer, such as {@code http://127.0.0.1:8095}. */
    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Runs until told to stop: {@code SERVER_PORT}, default 8095; {@code SILIAN_DATA}, default {@code .silian/data}. */
    public static void main(String[] arguments) {
        var environment = System.getenv();
        var port = environment.getOrDefault("SERVER_PORT", "8095");
        try {
            var agencies = start(Integer.parseInt(port),
                    Path.of(environment.getOrDefault("SILIAN_DATA", ".silian/data")));
            Runtime.getRuntime().addShutdownHook(new Thread(agencies::close, "stop"));
            System.Logger.Level level = System.Logger.Level.INFO;
            System.getLogger(LocalAgencies.class.getName()).log(level, "ready: " + agencies.url());
        } catch (FatalStartupException e) {
            fail("port " + port + " for the simulated agencies is taken by another process");
        } catch (NumberFormatException e) {
            fail("SERVER_PORT is not a port: " + port);
        }
    }

    private static void fail(String why) {
        System.getLogger(LocalAgencies.class.getName()).log(System.Logger.Level.ERROR, why);
        System.exit(1);
    }

    private static LocalAgencies start(int port, Payments payments) {
        var agencies = List.of(new DegreeVerification(), new BusinessRegister(), new Bank(payments),
                new ShortMessages());
        var switchboard = new Switchboard(agencies.stream().map(Agency::name).toList());
        var extensions = Stream.concat(Stream.of(switchboard),
                agencies.stream().map(agency -> new Answering(agency, switchboard))).toArray(Extension[]::new);
        var server = new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").port(port)
                .containerThreads(THREADS).jettyAcceptors(1).maxRequestJournalEntries(JOURNAL)
                .notifier(new Slf4jNotifier(false)).extensions(extensions));
        Stream.of(
                answered(get(urlPathMatching("/degree-verification/v1/certificates/[^/]+")), "degree-verification"),
                answered(get(urlPathMatching("/business-register/v1/enterprises/[^/]+")), "business-register"),
                answered(post(urlPathMatching("/bank/v1/payments")), "bank"),
                answered(get(urlPathMatching("/bank/v1/payments/[^/]+")), "bank"),
                answered(post(urlPathMatching("/sms/v1/messages")), "sms"),
                answered(any(urlPathMatching("/control/[^/]+")), "control"))
                .forEach(server::stubFor);
        server.start();
        return new LocalAgencies(server);
    }

    private static MappingBuilder answered(MappingBuilder request, String by) {
        return request.willReturn(aResponse().withTransformers(by));
    }
}

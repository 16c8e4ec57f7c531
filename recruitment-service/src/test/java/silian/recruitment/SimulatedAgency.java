package silian.recruitment;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The agency that verifies degrees, simulated once for all tests of this JVM. See {@link WithSimulatedAgency}. */
public final class SimulatedAgency {

    /** Ends with the JVM: its threads are daemons. */
    private static final WireMockServer SERVER = started();
    private static final String CERTIFICATES = "/degree-verification/v1/certificates/.*";

    private SimulatedAgency() {}

    /** To teach it other answers and to ask what it was asked. */
    public static WireMockServer running() {
        return SERVER;
    }

    /** It knows every certificate, and has forgotten whatever a test taught it. */
    public static void knowsEveryCertificate() {
        SERVER.resetAll();
        SERVER.stubFor(get(urlPathMatching(CERTIFICATES)).willReturn(verified()));
        SERVER.stubFor(get(urlPathEqualTo("/health")).willReturn(okJson("{}")));
    }

    /** It knows the graduation certificate that it is asked about, as its number tells. */
    public static ResponseDefinitionBuilder verified() {
        return answer("VERIFIED");
    }

    /** It is looking that certificate up. */
    public static ResponseDefinitionBuilder lookingItUp() {
        return answer("PENDING");
    }

    private static ResponseDefinitionBuilder answer(String status) {
        return okJson("""
                {"certificateNumber": "{{request.path.[3]}}", "status": "%s", "kind": "GRADUATION",
                 "school": "{{substring request.path.[3] 0 5}}", "level": "{{substring request.path.[3] 10 12}}",
                 "year": {{substring request.path.[3] 6 10}} }""".formatted(status))
                .withTransformers("response-template");
    }

    private static WireMockServer started() {
        var server = new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        return server;
    }

    /** Before each test it is as it was. */
    static final class KnowingAgain implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            knowsEveryCertificate();
        }
    }

    /** Tells the service where it is. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Address {

        @Bean
        DynamicPropertyRegistrar addressOfTheAgency() {
            return registry -> registry.add("silian.agencies.url", SERVER::baseUrl);
        }
    }
}

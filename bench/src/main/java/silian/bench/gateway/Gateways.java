package silian.bench.gateway;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import silian.bench.measure.AccessTokens;
import silian.bench.measure.Program;
import silian.bench.measure.Workplace;

/**
 * Spring Cloud Gateway in several states of dress, each a process with the options of the containers: one route and
 * nothing else, then more of what the platform's gateway does, then the platform's gateway itself.
 */
final class Gateways {

    private static final String ROUTE = "--spring.cloud.gateway.server.webflux.routes[0].";
    private static final int MANAGEMENT = 100;

    private final Workplace workplace;
    private final int upstream;
    private final List<String> options;
    private final String recording;

    /** @param recording which of them records its flight; empty for none */
    Gateways(Workplace workplace, int upstream, List<String> options, String recording) {
        this.workplace = workplace;
        this.upstream = upstream;
        this.options = options;
        this.recording = recording;
    }

    /** One route to one address. */
    Program bare(int port) {
        return bareGateway("bare", port, Stream.of(ROUTE + "uri=http://127.0.0.1:" + upstream,
                "--spring.cloud.loadbalancer.enabled=false",
                "--spring.cloud.circuitbreaker.resilience4j.enabled=false"));
    }

    /** The same route, its instance found by the service's name. */
    Program balanced(int port) {
        return bareGateway("balanced", port, byName());
    }

    /** The same with a breaker, a limit of time and retries. */
    Program guarded(int port) {
        return bareGateway("guarded", port, Stream.concat(byName(),
                Stream.of(ROUTE + "filters[0]=CircuitBreaker=recruitment",
                        "--resilience4j.timelimiter.configs.default.timeoutDuration=6s",
                        ROUTE + "filters[1].name=Retry",
                        ROUTE + "filters[1].args.retries=2",
                        ROUTE + "filters[1].args.methods=GET",
                        ROUTE + "filters[1].args.exceptions=java.io.IOException")));
    }

    /** The platform's own with everything it does; it counts callers without ever refusing one. */
    Program full(int port, AccessTokens tokens) {
        return ours("full", port, tokens);
    }

    /** The platform's own without metrics and traces. */
    Program unobserved(int port, AccessTokens tokens) {
        return ours("unobserved", port, tokens, "--management.observations.enable.all=false",
                "--management.metrics.enable.all=false", "--spring.cloud.gateway.server.webflux.metrics.enabled=false");
    }

    private Stream<String> byName() {
        return Stream.of(ROUTE + "uri=lb://recruitment-service", instance());
    }

    private String instance() {
        return "--spring.cloud.discovery.client.simple.instances.recruitment-service[0].uri=http://127.0.0.1:"
                + upstream;
    }

    private Program bareGateway(String name, int port, Stream<String> settings) {
        return start(name, Workplace.built("bench/bare-gateway", ""), port, Map.of(), Stream.concat(
                Stream.of(ROUTE + "id=recruitment", ROUTE + "predicates[0]=Path=/api/recruitment/**"), settings));
    }

    private Program ours(String name, int port, AccessTokens tokens, String... settings) {
        var duties = Stream.of(instance(), "--eureka.client.enabled=false",
                "--management.server.port=" + (port + MANAGEMENT), "--silian.gateway.rate.per-second=1000000",
                "--silian.gateway.rate.burst=1000000");
        return start(name, Workplace.built("gateway", ""), port,
                tokens.settings("http://127.0.0.1:" + upstream + "/jwks"), Stream.concat(duties, Stream.of(settings)));
    }

    private Program start(String name, Path program, int port, Map<String, String> environment,
            Stream<String> settings) {
        var arguments = new ArrayList<>(options);
        if (!recording.isEmpty() && recording.equals(name)) {
            arguments.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + name + ".jfr");
        }
        arguments.addAll(List.of("-jar", program.toString(), "--server.port=" + port, "--server.address=127.0.0.1"));
        settings.forEach(arguments::add);
        return Program.java(name, workplace.folder(), environment, arguments).awaitPort(port);
    }
}

package silian.bench.gateway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import silian.bench.gateway.Load.Cost;
import silian.bench.measure.AccessTokens;
import silian.bench.measure.Machine;
import silian.bench.measure.Measurement;
import silian.bench.measure.Program;
import silian.bench.measure.Workplace;

/**
 * What a request costs the gateway in processor time, as a multiple of what it costs nginx on the same upstream in the
 * same round. Each round measures everybody once, beginning with another one each time.
 */
@Command(name = "gateway", description = "Processor time per request of the gateway and of each of its duties, beside nginx and HAProxy. "
        + "Needs nginx, haproxy and h2load (nghttp2) on the machine.")
public final class GatewayBench extends Measurement {

    private static final int UPSTREAM = 18_100;
    private static final String PATH = "/api/recruitment/v1/postings";
    /** Anybody may read it: everything is done for it but the check of a token. */
    private static final String OPEN_PATH = "/api/recruitment/openapi";

    @Option(names = "--rounds", defaultValue = "5", description = "rounds over all (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--requests", defaultValue = "8000", description = "requests of one measurement (${DEFAULT-VALUE})")
    private int requests;

    @Option(names = "--rate", defaultValue = "2000", description = "requests a second (${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--connections", defaultValue = "20", description = "kept connections (${DEFAULT-VALUE})")
    private int connections;

    @Option(names = "--warm-up", defaultValue = "40000", description = "requests to each Java process before (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--java", defaultValue = "-Xmx256m -XX:+UseSerialGC", description = "options of the Java processes (${DEFAULT-VALUE})")
    private String java = "";

    @Option(names = "--record", defaultValue = "", description = "records the flight of this Java process, such as full, into its folder")
    private String recording = "";

    @Option(names = "--only-full", description = "leaves out the steps between the bare and the full gateway")
    private boolean onlyFull;

    private final List<Program> programs = new ArrayList<>();

    @Override
    public Integer call() {
        var workplace = Workplace.of("gateway");
        try {
            var contestants = contestants(workplace);
            var upstream = programs.getFirst();
            var load = new Load(workplace.folder(), connections, rate);
            contestants.stream().filter(one -> one.name().contains("gateway"))
                    .forEach(one -> load.warmUp(one, warmUp));
            var costs = new LinkedHashMap<String, List<Cost>>();
            contestants.forEach(one -> costs.put(one.name(), new ArrayList<>()));
            // a first round that nobody counts: compilers go on for a while after the warm-up, and their time is theirs
            for (var round = 0; round <= rounds; round++) {
                var order = new ArrayList<>(contestants);
                Collections.rotate(order, -round);
                for (var one : order) {
                    var cost = load.of(one, upstream, requests);
                    if (round > 0) {
                        Objects.requireNonNull(costs.get(one.name())).add(cost);
                    }
                }
            }
            return judge(new Comparison(costs), workplace);
        } finally {
            programs.reversed().forEach(Program::close);
        }
    }

    private List<Contestant> contestants(Workplace workplace) {
        var tokens = new AccessTokens();
        var proxies = new Proxies(workplace, UPSTREAM);
        var gateways = new Gateways(workplace, UPSTREAM, List.of(java.split(" ")), recording);
        var upstream = started(proxies.upstream(tokens.keys()));
        var all = new ArrayList<Contestant>();
        all.add(new Contestant(Comparison.DIRECT, upstream, UPSTREAM, PATH));
        all.add(new Contestant(Comparison.NGINX, started(proxies.nginx("nginx", 18_101)), 18_101, PATH));
        all.add(new Contestant(Comparison.HAPROXY, started(proxies.haproxy("haproxy", 18_102)), 18_102, PATH));
        all.add(new Contestant("bare gateway: a route", started(gateways.bare(18_111)), 18_111, PATH));
        if (!onlyFull) {
            all.add(new Contestant("gateway: + found by name", started(gateways.balanced(18_112)), 18_112, PATH));
            all.add(new Contestant("gateway: + breaker, retry", started(gateways.guarded(18_113)), 18_113, PATH));
            var unobserved = started(gateways.unobserved(18_114, tokens));
            all.add(new Contestant("gateway: + path, size, id, origin, rate, security", unobserved, 18_114, OPEN_PATH));
            all.add(ours("gateway: + token", unobserved, 18_114, tokens));
        }
        all.add(new Contestant(Comparison.again(Comparison.DIRECT), upstream, UPSTREAM, PATH));
        all.add(new Contestant(Comparison.again(Comparison.NGINX), started(proxies.nginx("nginx-again", 18_103)),
                18_103, PATH));
        all.add(new Contestant(Comparison.again(Comparison.HAPROXY), started(proxies.haproxy("haproxy-again", 18_104)),
                18_104, PATH));
        all.add(ours(Comparison.FULL, started(gateways.full(18_115, tokens)), 18_115, tokens));
        return all;
    }

    private static Contestant ours(String name, Program program, int port, AccessTokens tokens) {
        return new Contestant(name, program, "http://127.0.0.1:" + port + PATH,
                List.of("Authorization: Bearer " + tokens.officer()));
    }

    private Program started(Program program) {
        programs.add(program);
        return program;
    }

    private int judge(Comparison comparison, Workplace workplace) {
        report("%s; %d rounds of %d requests at %d/s over %d connections", Machine.line(), rounds, requests, rate,
                connections);
        report("%s", comparison.table());
        leave(workplace, Map.of("rounds", rounds, "requests", requests, "rate", rate, "costs", comparison.costs()));
        var verdict = comparison.verdict();
        report("%s", verdict.words());
        return verdict.exitCode();
    }
}

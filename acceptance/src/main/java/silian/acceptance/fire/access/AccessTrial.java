package silian.acceptance.fire.access;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.AtOnce;
import silian.acceptance.client.Logins;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import silian.acceptance.client.Wire;
import silian.acceptance.fire.TrialPlatform;
import silian.acceptance.fire.Verdicts;
import silian.acceptance.platform.LocalPlatform;

/** Tries every operation of every service as everybody, and every trick with tokens. */
@Command(name = "access", description = "Tries every operation of every API document as every kind of caller on own and other tenants' objects, and every trick with tokens.")
public final class AccessTrial implements Callable<Integer> {

    private static final String NAME = "access";

    @Option(names = "--seed", defaultValue = "4", description = "order of the operations and ids that name nothing (${DEFAULT-VALUE})")
    private long seed = 4;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Verdicts verdicts;
        try (var platform = TrialPlatform.fresh(NAME)) {
            platform.up();
            verdicts = perform(platform, seed);
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(verdicts.text());
        out.flush();
        verdicts.write(TrialPlatform.details(NAME));
        return verdicts.held() ? 0 : 1;
    }

    /** The whole trial on a platform that runs. */
    public static Verdicts perform(LocalPlatform platform, long seed) {
        var client = new PlatformClient(LocalPlatform.GATEWAY);
        var logins = new Logins(LocalPlatform.GATEWAY, LocalPlatform.AGENCIES);
        var cast = new Cast(logins, client, platform.keys());
        var forgery = new Forgery(LocalPlatform.GATEWAY.toString(), platform.keys());
        var world = new WorldMaking(platform, client, logins, cast, seed)
                .make(new Session(() -> forgery.signed(claims -> claims.claim("roles", List.of()))));
        var verdicts = new Verdicts();
        matrix(ApiDocuments.read(client), client, world, seed, verdicts);
        tokens(platform, client, logins, cast, forgery, verdicts);
        return verdicts;
    }

    private static void matrix(List<ApiOperation> described, PlatformClient client, World world, long seed,
            Verdicts verdicts) {
        var table = Expectations.read();
        var mismatches = table.mismatches(described);
        verdicts.add("every operation has a reviewed expectation that the service's own description agrees with",
                described.size() + " operations", mismatches);
        var operations = new ArrayList<>(table.of(described).entrySet());
        operations.sort(Map.Entry.comparingByKey(Comparator.comparing(ApiOperation::name)));
        Collections.shuffle(operations, new Random(seed));
        var check = new AccessCheck(new Wire(LocalPlatform.GATEWAY), world);
        AtOnce.each(operations, line -> check.refusals(line.getKey(), line.getValue()));
        AtOnce.each(operations, line -> check.grants(line.getKey(), line.getValue()));
        verdicts.add("0 unauthorised calls are carried out", check.requests() + " requests", check.unauthorised());
        verdicts.add("0 answers tell of what is another's", check.requests() + " requests", check.leaks());
        verdicts.add("who may, can", check.requests() + " requests", check.lockedOut());
    }

    private static void tokens(LocalPlatform platform, PlatformClient client, Logins logins, Cast cast, Forgery forgery,
            Verdicts verdicts) {
        var grant = client.expect(Request.post("/api/identity/v1/back-fill-grants",
                Map.of("date", "2022-06-01", "reason", "示例补录", "minutes", 5)), cast.officer()).text("grant");
        var login = logins.tokens(cast.credentials("ops"));
        var bad = new BadTokens(forgery, login, grant);
        var tricks = new TokenTricks(platform);
        tricks.tryAll(bad, login.access());
        tricks.tryOdd(forgery);
        verdicts.add("every trick with tokens is answered 401 with a challenge and a problem",
                "%d tricks at %d doors, %d requests".formatted(bad.all().size() + 2, tricks.doors(),
                        tricks.requests()),
                tricks.findings());
    }
}

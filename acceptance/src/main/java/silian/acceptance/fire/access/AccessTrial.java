package silian.acceptance.fire.access;

import silian.acceptance.fire.description.ApiDocuments;
import silian.acceptance.fire.description.ApiOperation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.AtOnce;
import silian.acceptance.client.Logins;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import silian.acceptance.client.Wire;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.fire.TrialCommand;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.year.SyntheticYear;

/** Tries every operation of every service as everybody, and every trick with tokens. */
@Command(name = "access", description = "Tries every operation of every API document as every kind of caller on own and other tenants' objects, and every trick with tokens.")
public final class AccessTrial extends TrialCommand {

    @Override
    protected LocalPlatform platform() {
        return LocalPlatform.fresh("access");
    }

    @Override
    protected void play(LocalPlatform platform, Scorecard card, Consumer<String> progress) {
        perform(platform, Cast.of(platform, new PlatformClient(LocalPlatform.GATEWAY)), SyntheticYear.First.OF_ALL,
                seed(), card);
    }

    /**
     * The whole trial on a platform that runs.
     *
     * @param cast of that platform; a code of an authenticator lets in once, so whoever is logged in stays so
     * @param first whom nobody there has met yet
     */
    public static void perform(LocalPlatform platform, Cast cast, SyntheticYear.First first, long seed,
            Scorecard card) {
        var client = new PlatformClient(LocalPlatform.GATEWAY);
        var logins = new Logins(LocalPlatform.GATEWAY, LocalPlatform.AGENCIES);
        var forgery = new Forgery(LocalPlatform.GATEWAY.toString(), platform.keys());
        var world = new WorldMaking(client, logins, cast, first, seed)
                .make(new Session(() -> forgery.signed(claims -> claims.claim("roles", List.of()))));
        matrix(ApiDocuments.read(client), client, world, seed, card);
        tokens(platform, client, logins, cast, forgery, card);
    }

    private static void matrix(List<ApiOperation> described, PlatformClient client, World world, long seed,
            Scorecard card) {
        var table = Expectations.read();
        var mismatches = table.mismatches(described);
        card.hold("every operation has a reviewed expectation that the service's own description agrees with",
                mismatches, described.size() + " operations");
        var operations = new ArrayList<>(table.of(described).entrySet());
        operations.sort(Map.Entry.comparingByKey(Comparator.comparing(ApiOperation::name)));
        Collections.shuffle(operations, new Random(seed));
        var check = new AccessCheck(new Wire(LocalPlatform.GATEWAY), world);
        AtOnce.each(operations, line -> check.refusals(line.getKey(), line.getValue()));
        AtOnce.each(operations, line -> check.grants(line.getKey(), line.getValue()));
        card.hold("0 unauthorised calls are carried out", check.unauthorised(), check.requests() + " requests");
        card.hold("0 answers tell of what is another's", check.leaks(), check.requests() + " requests");
        card.hold("who may, can", check.lockedOut(), check.requests() + " requests");
    }

    private static void tokens(LocalPlatform platform, PlatformClient client, Logins logins, Cast cast, Forgery forgery,
            Scorecard card) {
        var grant = client.expect(Request.post("/api/identity/v1/back-fill-grants",
                Map.of("date", "2022-06-01", "reason", "示例补录", "minutes", 5)), cast.officer()).text("grant");
        var login = logins.tokens(cast.credentials("ops"));
        var bad = new BadTokens(forgery, login, grant);
        var tricks = new TokenTricks(platform);
        tricks.tryAll(bad, login.access());
        tricks.tryOdd(forgery);
        card.hold("every trick with tokens is answered 401 with a challenge and a problem", tricks.findings(),
                "%d tricks at %d doors, %d requests".formatted(bad.all().size() + 2, tricks.doors(),
                        tricks.requests()));
    }
}

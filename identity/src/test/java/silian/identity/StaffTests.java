package silian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@IdentityServer
class StaffTests {

    private static final String ENTERPRISE = "91420300MA48ABCD1X";

    @LocalServerPort
    private int port;

    @Autowired
    private Surroundings.TurnedClock clock;

    @Autowired
    private BootstrapAccounts bootstrap;

    @Autowired
    private MongoDatabaseFactory databases;

    private Visitor visitor;

    @BeforeEach
    void visit() {
        visitor = new Visitor(port);
        clock.turn(Duration.ofMinutes(20)); // past every lock and used second factor of the test before
    }

    @Test
    void logsAColleagueInWithPasswordAndSecondFactor() throws Exception {
        var claims = Visitor.claims(visitor.logInByPassword("officer", clock.instant()));

        assertThat(claims.getStringListClaim("roles")).containsExactly("OFFICER");
        assertThat(claims.getStringClaim("tenant")).isEqualTo("420302");
        assertThat(claims.getStringListClaim("authorities")).containsExactly("back-fill");
        assertThat(claims.getClaim("phone_index")).isNull();
        assertThat(
                Visitor.claims(new Visitor(port).logInByPassword("reviewer", clock.instant())).getClaim("authorities"))
                .isNull();
    }

    @Test
    void refusesAWrongPasswordAWrongSecondFactorAndAStrangerAlike() throws Exception {
        var right = Visitor.totp(Surroundings.TOTP_SECRET, clock.instant());
        var wrong = "%06d".formatted((Integer.parseInt(right) + 1) % 1_000_000);

        var bodies = java.util.stream.Stream.of(visitor.sendPassword("officer", "wrong", right),
                visitor.sendPassword("officer", Surroundings.PASSWORD, wrong),
                visitor.sendPassword("stranger", Surroundings.PASSWORD, right)).map(refused -> {
                    assertThat(refused.statusCode()).isEqualTo(401);
                    return refused.body().replaceAll("\"instance\":\"[^\"]*\"", "");
                }).distinct();
        assertThat(bodies).hasSize(1);
    }

    @Test
    void takesASecondFactorOnce() throws Exception {
        var code = Visitor.totp(Surroundings.TOTP_SECRET, clock.instant());

        assertThat(visitor.sendPassword("officer", Surroundings.PASSWORD, code).statusCode()).isEqualTo(204);
        assertThat(visitor.sendPassword("officer", Surroundings.PASSWORD, code).statusCode()).isEqualTo(401);
    }

    @Test
    void locksAnAccountAfterFiveFailuresForAWhile() throws Exception {
        for (int i = 0; i < 5; i++) {
            visitor.sendPassword("locked", "wrong", "000000");
        }
        var code = Visitor.totp(Surroundings.TOTP_SECRET, clock.instant());
        assertThat(visitor.sendPassword("locked", Surroundings.PASSWORD, code).statusCode()).isEqualTo(401);

        clock.turn(Duration.ofMinutes(15).plusSeconds(1));
        var later = Visitor.totp(Surroundings.TOTP_SECRET, clock.instant());
        assertThat(visitor.sendPassword("locked", Surroundings.PASSWORD, later).statusCode()).isEqualTo(204);
    }

    @Test
    void createsAnEmployerAgentWhoLogsIn() throws Exception {
        var officer = token("officer");
        var key = UUID.randomUUID().toString();
        var creditCode = aCreditCode();
        var body = """
                {"username": "agent-1", "displayName": "Agent", "roles": ["EMPLOYER_AGENT"], "tenant": "%s"}"""
                .formatted(creditCode);

        var created = visitor.postJson("/api/identity/v1/accounts", body, officer, key);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var again = visitor.postJson("/api/identity/v1/accounts", body, officer, key);
        assertThat(Visitor.json(again)).isEqualTo(Visitor.json(created));
        var other = visitor.postJson("/api/identity/v1/accounts", body, officer, UUID.randomUUID().toString());
        assertThat(other.statusCode()).isEqualTo(409);

        var account = Visitor.json(created);
        var agent = new Visitor(port);
        agent.sendPassword("agent-1", account.get("initialPassword").asString(),
                Visitor.totp(account.get("totpSecret").asString(), clock.instant()));
        var claims = Visitor.claims(agent.tokens("silian-staff"));
        assertThat(claims.getSubject()).isEqualTo(account.get("id").asString());
        assertThat(claims.getStringListClaim("roles")).containsExactly("EMPLOYER_AGENT");
        assertThat(claims.getStringClaim("tenant")).isEqualTo(creditCode);
    }

    @Test
    void letsNobodyGiveRolesThatAreNotTheirs() throws Exception {
        var officer = token("officer");
        assertThat(create(officer, "OFFICER", "420302")).isEqualTo(403);
        assertThat(create(officer, "OPS", "420302")).isEqualTo(403);
        assertThat(create(officer, "EMPLOYER_AGENT", ENTERPRISE)).isEqualTo(400);
        var ops = token("ops");
        assertThat(create(ops, "OPS", "420302")).isEqualTo(403);
        assertThat(create(ops, "GRID_WORKER", "420302")).isEqualTo(201);
        assertThat(create(token("reviewer"), "EMPLOYER_AGENT", ENTERPRISE)).isEqualTo(403);
    }

    @Test
    void grantsAPastDateToWhomItMay() throws Exception {
        var officer = token("officer");
        var granted = grant(officer, "2022-06-01", 60);
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(201);

        var grant = SignedJWT.parse(Visitor.json(granted).get("grant").asString());
        assertThat(grant.getHeader().getType()).isEqualTo(new JOSEObjectType("back-fill+jwt"));
        assertThat(grant.getJWTClaimsSet().getStringClaim("back_fill_date")).isEqualTo("2022-06-01");
        assertThat(grant.getJWTClaimsSet().getAudience()).containsExactly("silian");
        assertThat(visitor.get("/api/identity/v1/me", grant.serialize()).statusCode()).isEqualTo(401);

        assertThat(grant(token("reviewer"), "2022-06-01", 60).statusCode()).isEqualTo(403);
        assertThat(grant(officer, LocalDate.now().plusDays(30).toString(), 60).statusCode()).isEqualTo(400);
        assertThat(grant(officer, "2022-06-01", 721).statusCode()).isEqualTo(400);
    }

    @Test
    void importsNothingTwice() {
        var accounts = databases.getMongoDatabase().getCollection("accounts");
        var clients = databases.getMongoDatabase().getCollection("clients");
        var before = accounts.find().into(new java.util.ArrayList<>());

        bootstrap.run(null);

        assertThat(accounts.find().into(new java.util.ArrayList<>())).isEqualTo(before);
        assertThat(clients.countDocuments()).isEqualTo(2);
        assertThat(before.toString()).doesNotContain(Surroundings.PASSWORD, Surroundings.TOTP_SECRET);
    }

    private String token(String username) throws Exception {
        clock.turn(Duration.ofMinutes(1));
        return new Visitor(port).logInByPassword(username, clock.instant()).get("access_token").asString();
    }

    private int create(String token, String role, String tenant) throws Exception {
        var body = """
                {"username": "user-%s", "roles": ["%s"], "tenant": "%s"}"""
                .formatted(UUID.randomUUID().toString().substring(0, 8), role, tenant);
        return visitor.postJson("/api/identity/v1/accounts", body, token, null).statusCode();
    }

    private java.net.http.HttpResponse<String> grant(String token, String date, int minutes) throws Exception {
        var body = """
                {"date": "%s", "reason": "recording history", "minutes": %d}""".formatted(date, minutes);
        return visitor.postJson("/api/identity/v1/back-fill-grants", body, token, null);
    }

    /** Tries the last character until the check digit fits (GB 32100). */
    private static String aCreditCode() {
        var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (char organisation : "0123456789X".toCharArray()) {
            for (char last : alphabet.toCharArray()) {
                var code = "91420300MA48ABCD" + organisation + last;
                if (silian.platform.standards.CreditCode.fault("tenant", code).isEmpty()) {
                    return code;
                }
            }
        }
        throw new AssertionError();
    }
}

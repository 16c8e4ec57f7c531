package silian.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.unit.DataSize;
import silian.platform.testing.WithInfrastructure;
import silian.platform.web.WebSettings;

/** Who may carry out a command, and for how long. */
@WithInfrastructure
class LeaseTests {

    private static final Instant START = Instant.parse("2026-07-01T02:00:00Z");
    private static final FirstAnswer ANSWER = new FirstAnswer(200, Map.of(), new byte[0]);

    private MongoClient client;
    private MongoTemplate mongo;

    @BeforeEach
    void connect() {
        client = MongoClients.create(System.getProperty("silian.mongodb.uri"));
        mongo = new MongoTemplate(client, "leases");
        mongo.dropCollection(IdempotencyRecords.COLLECTION);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void lastsUntilItsEndAndNotLonger() {
        at(0).claim("k", "f");

        assertThat(at(14).claim("k", "f")).isInstanceOf(Claim.InFlight.class);
        assertThat(at(15).claim("k", "f")).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void lastsLongerWhenRenewed() {
        var claim = (Claim.Granted) at(0).claim("k", "f");
        at(10).renew(List.of(claim));

        assertThat(at(24).claim("k", "f")).isInstanceOf(Claim.InFlight.class);
        assertThat(at(25).claim("k", "f")).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void leavesAnOwnerWhoLostItWithoutAWord() {
        var slow = (Claim.Granted) at(0).claim("k", "f");
        var other = (Claim.Granted) at(20).claim("k", "f");

        at(21).renew(List.of(slow));
        at(21).release(slow);
        at(21).answer(slow, "f", ANSWER);
        assertThat(at(22).claim("k", "f")).isInstanceOf(Claim.InFlight.class);

        at(22).answer(other, "f", ANSWER);
        assertThat(at(23).claim("k", "f")).isInstanceOf(Claim.Answered.class);
    }

    @Test
    void knowsAStreamedBodyOnlyWhenItWasRead() {
        var claim = (Claim.Granted) at(0).claim("k", null);
        assertThat(at(1).claim("k", null)).isInstanceOf(Claim.InFlight.class);
        at(2).answer(claim, "f", ANSWER);

        assertThat(at(3).claim("k", null)).isInstanceOfSatisfying(Claim.Answered.class,
                answered -> assertThat(answered.fingerprint()).isEqualTo("f"));
    }

    @Test
    void lastsOnlyForTheBodyThatCameFirst() {
        var cutShort = (Claim.Granted) at(0).claim("k", null);
        assertThat(at(1).tell(cutShort, "f")).isEqualTo(cutShort);

        var other = (Claim.Granted) at(20).claim("k", null);
        assertThat(at(21).tell(cutShort, "f")).isInstanceOf(Claim.InFlight.class);
        assertThat(at(21).tell(other, "g")).isInstanceOf(Claim.Reused.class);
        at(21).release(other);

        var again = (Claim.Granted) at(21).claim("k", null);
        assertThat(at(22).tell(again, "f")).isEqualTo(again);
    }

    private IdempotencyRecords at(int second) {
        var clock = Clock.fixed(START.plusSeconds(second), ZoneOffset.UTC);
        return new IdempotencyRecords(mongo, clock,
                new WebSettings.Idempotency(Duration.ofSeconds(15), Duration.ofHours(48),
                        DataSize.ofKilobytes(256), Duration.ofMinutes(10)));
    }
}

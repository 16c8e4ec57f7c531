package silian.platform.security.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.security.GuardedApplication;
import silian.platform.security.PersonalDataVault;
import silian.platform.security.PersonalField;
import silian.platform.testing.Tokens;
import silian.platform.testing.WithInfrastructure;
import silian.platform.testing.WithTestIssuer;

@WithInfrastructure
@WithTestIssuer
@SpringBootTest(classes = GuardedApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.application.name=guarded")
class AuditTests {

    private static final Caller OFFICER = new Caller("officer", Set.of("OFFICER"), "420302", Set.of());

    @Autowired
    private AuditStore store;

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private PersonalDataVault vault;

    @Autowired
    private MongoDatabaseFactory databases;

    @LocalServerPort
    private int port;

    private MongoCollection<Document> entries;

    @BeforeEach
    void findEntries() {
        entries = databases.getMongoDatabase().getCollection("auditEntries");
    }

    @Test
    void notesTheIntentAndTheOutcomeOfACommand() throws Exception {
        post("/api/guarded/v1/remarks/13872801234", Tokens.officer(), "{\"text\":\"hello\"}");
        var intent = entries.find(Filters.and(Filters.eq("kind", "INTENT"),
                Filters.eq("target", "/api/guarded/v1/remarks/***"))).first();

        assertThat(intent).isNotNull().containsEntry("subject", "officer").containsEntry("tenant", "420302")
                .containsEntry("operation", "POST /api/guarded/v1/remarks/{id}")
                .containsEntry("detail", "on 2022-06-01");
        var outcome = Awaitility.await()
                .until(() -> entries.find(Filters.eq("about", intent.getString("_id"))).first(),
                        found -> found != null);
        assertThat(outcome).containsEntry("kind", "OUTCOME").containsEntry("detail", "200");
    }

    @Test
    void notesARefusedCommandToo() throws Exception {
        post("/api/guarded/v1/remarks/refused", Tokens.ops(), "{}");

        Awaitility.await().untilAsserted(() -> assertThat(entries.find(Filters.and(Filters.eq("kind", "OUTCOME"),
                Filters.eq("subject", "ops"), Filters.eq("detail", "403"))).first()).isNotNull());
    }

    @Test
    void notesARevealWithoutTheValue() {
        var phone = vault.protect(PersonalField.PHONE, "13872801234");
        var command = new Command(new CommandId("1".repeat(32)), OFFICER, Instant.now(), LocalDate.of(2022, 6, 1));

        assertThat(vault.reveal(phone, "call the applicant", command)).isEqualTo("13872801234");

        var entry = entries.find(Filters.eq("kind", "REVEAL")).first();
        assertThat(entry).isNotNull().containsEntry("operation", "PHONE").containsEntry("detail", "call the applicant")
                .containsEntry("about", command.id().value()).containsEntry("target", phone.index().value());
        assertThat(entry.toJson()).doesNotContain("13872801234");
    }

    @Test
    void verifiesOverHttp() throws Exception {
        log.intent(OFFICER, "POST /x", "/x", null);
        var request = HttpRequest.newBuilder(uri("/api/guarded/v1/audit/verification"))
                .header("Authorization", "Bearer " + Tokens.ops()).build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"intact\":true").contains("\"heads\":[{\"chain\":");
    }

    @Test
    void findsAChangedEntry() {
        var chain = aChainOf(5);
        damaged(chain, () -> entries.updateOne(Filters.eq("_id", AuditStore.id(chain, 3)),
                Updates.set("subject", "someone else")), "entry-altered", 3);
    }

    @Test
    void findsARemovedEntry() {
        var chain = aChainOf(5);
        damaged(chain, () -> entries.deleteOne(Filters.eq("_id", AuditStore.id(chain, 3))), "entry-missing", 3);
    }

    @Test
    void findsARemovedTail() {
        var chain = aChainOf(5);
        damaged(chain, () -> {
            entries.deleteOne(Filters.eq("_id", AuditStore.id(chain, 4)));
            entries.deleteOne(Filters.eq("_id", AuditStore.id(chain, 5)));
        }, "tail-missing", 4);
    }

    @Test
    void findsReorderedEntries() {
        var chain = aChainOf(5);
        damaged(chain, () -> {
            var second = entries.find(Filters.eq("_id", AuditStore.id(chain, 2))).first();
            var third = entries.find(Filters.eq("_id", AuditStore.id(chain, 3))).first();
            entries.replaceOne(Filters.eq("_id", AuditStore.id(chain, 2)),
                    new Document(third).append("_id", AuditStore.id(chain, 2)));
            entries.replaceOne(Filters.eq("_id", AuditStore.id(chain, 3)),
                    new Document(second).append("_id", AuditStore.id(chain, 3)));
        }, "entry-altered", 2);
    }

    @Test
    void findsARemovedChainAndAForgedHead() {
        var removed = aChainOf(2);
        var forged = aChainOf(2);
        var chains = databases.getMongoDatabase().getCollection("auditChains");
        var document = chains.find(Filters.eq("_id", removed)).first();
        chains.deleteOne(Filters.eq("_id", removed));
        chains.updateOne(Filters.eq("_id", forged), Updates.set("length", 1L));

        assertThat(account().findings()).contains(new AuditReport.Finding(removed, 0, "chain-missing"),
                new AuditReport.Finding(forged, 0, "chain-altered"));

        chains.insertOne(document);
        chains.updateOne(Filters.eq("_id", forged), Updates.set("length", 2L));
        assertThat(account().findings()).isEmpty();
    }

    @Test
    void keepsAChainPerInstanceWhenSeveralWriteAtOnce() throws Exception {
        var before = account();
        var instances = new ArrayList<AuditLog>();
        for (int i = 0; i < 3; i++) {
            instances.add(new AuditLog(store, Clock.systemUTC(), "instance-" + i));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                var instance = instances.get(i % 3);
                threads.submit(() -> instance.intent(OFFICER, "POST /y", "/y", null));
            }
        }
        instances.forEach(AuditLog::close);

        var after = account();
        assertThat(after.intact()).isTrue();
        assertThat(after.chains()).isEqualTo(before.chains() + 3);
        assertThat(after.entries()).isEqualTo(before.entries() + 60);
    }

    @Test
    void keepsAChainWholeThatManyWriteAtOnceAndReadsAllOfItsPages() throws Exception {
        var before = account().entries();
        var chain = aBusyChain(2_001);
        var report = account();
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(before + 2_001);

        for (long edge : new long[]{1_000, 1_001, 2_000}) {
            damaged(chain, () -> entries.deleteOne(Filters.eq("_id", AuditStore.id(chain, edge))), "entry-missing",
                    edge);
        }
        damaged(chain, () -> entries.deleteOne(Filters.eq("_id", AuditStore.id(chain, 2_001))), "tail-missing", 2_001);
    }

    @Test
    void goesOnWhereItStoppedAndTrustsNothingThatWasExchangedInBetween() throws Exception {
        var chain = aBusyChain(AuditVerification.PART + 500);
        var first = verification.verify(new AuditPlace(chain, 0));
        assertThat(first.entries()).isEqualTo(AuditVerification.PART);
        assertThat(first.intact()).isTrue();
        assertThat(first.next()).isEqualTo(AuditStore.id(chain, AuditVerification.PART));
        var place = AuditPlace.of(first.next());
        assertThat(verification.verify(place).entries()).isEqualTo(500);
        assertThat(verification.verify(place).intact()).isTrue();
        assertThat(verification.verify(place).next()).isNull();

        var end = new AuditPlace(chain, AuditVerification.PART + 500);
        assertThat(verification.verify(end).intact()).as("nothing left but its head").isTrue();
        for (long exchanged : new long[]{AuditVerification.PART, AuditVerification.PART + 1}) {
            var entry = entries.find(Filters.eq("_id", AuditStore.id(chain, exchanged))).first();
            entries.updateOne(Filters.eq("_id", AuditStore.id(chain, exchanged)), Updates.set("link", "0".repeat(64)));
            assertThat(verification.verify(place).findings())
                    .contains(new AuditReport.Finding(chain, AuditVerification.PART + 1, "entry-altered"));
            entries.replaceOne(Filters.eq("_id", AuditStore.id(chain, exchanged)), entry);
        }
        entries.deleteMany(Filters.gt("_id", AuditStore.id(chain, AuditVerification.PART)));
        assertThat(verification.verify(place).findings()).singleElement()
                .isEqualTo(new AuditReport.Finding(chain, AuditVerification.PART + 1, "tail-missing"));
        entries.deleteMany(Filters.and(Filters.gte("_id", AuditStore.id(chain, 0)),
                Filters.lt("_id", AuditStore.id(chain + 1, 0))));
        databases.getMongoDatabase().getCollection("auditChains").deleteOne(Filters.eq("_id", chain));
    }

    @Test
    void refusesAPlaceThatIsNone() throws Exception {
        for (var wrong : List.of("", "1-2", "0000000001-00000000000a", "-000000001-000000000001")) {
            var request = HttpRequest.newBuilder(uri("/api/guarded/v1/audit/verification?after=" + wrong))
                    .header("Authorization", "Bearer " + Tokens.ops()).build();
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains("audit.place-malformed", "\"field\":\"after\"");
        }
    }

    /** All parts of the account as one. */
    private AuditReport account() {
        var place = AuditPlace.BEGINNING;
        var findings = new ArrayList<AuditReport.Finding>();
        long chains = 0;
        long read = 0;
        while (true) {
            var part = verification.verify(place);
            findings.addAll(part.findings());
            chains += part.chains();
            read += part.entries();
            if (part.next() == null) {
                return new AuditReport(findings.isEmpty(), chains, read, part.heads(), findings, null);
            }
            place = AuditPlace.of(part.next());
        }
    }

    /** A finished chain that many threads wrote at once. */
    private long aBusyChain(int length) throws Exception {
        var busy = new AuditLog(store, Clock.systemUTC(), "busy");
        var first = busy.intent(OFFICER, "POST /first", "/", null);
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (int i = 1; i < length; i++) {
                threads.submit(() -> busy.intent(OFFICER, "POST /z", "/z", null));
            }
        }
        busy.close();
        return Long.parseLong(first.substring(0, first.indexOf('-')));
    }

    /** A finished chain of an instance that is gone. */
    private long aChainOf(int length) {
        var gone = new AuditLog(store, Clock.systemUTC(), "gone");
        var last = "";
        for (int i = 0; i < length; i++) {
            last = gone.intent(OFFICER, "POST /things/" + i, "/things/" + i, null);
        }
        gone.close();
        return Long.parseLong(last.substring(0, last.indexOf('-')));
    }

    /** Does damage to a chain, expects it to be found, and repairs it again. */
    private void damaged(long chain, Runnable damage, String code, long sequence) {
        assertThat(account().findings()).isEmpty();
        var whole = new ArrayList<Document>();
        store.entries(chain, 0).forEach(whole::add);

        damage.run();
        var report = account();
        assertThat(report.intact()).isFalse();
        assertThat(report.findings()).contains(new AuditReport.Finding(chain, sequence, code));

        entries.deleteMany(Filters.in("_id", whole.stream().map(entry -> entry.getString("_id")).toList()));
        entries.insertMany(List.copyOf(whole));
        assertThat(account().findings()).isEmpty();
    }

    private void post(String path, String token, String body) throws Exception {
        var request = HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token)
                .header("Business-Date", "2022-06-01").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}

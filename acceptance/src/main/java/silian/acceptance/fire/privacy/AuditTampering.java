package silian.acceptance.fire.privacy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.bson.Document;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.fire.audit.ServiceAccount;
import silian.acceptance.client.Session;
import silian.acceptance.platform.LocalPlatform;

/** Changes, removes and reorders single entries of a service's audit in the store itself, and puts each back. */
final class AuditTampering {

    private static final int LONG_ENOUGH = 5;

    private final PlatformClient client;
    private final Session ops;
    private final SplittableRandom random;
    private final List<String> findings = new ArrayList<>();
    private int attempts;

    AuditTampering(PlatformClient client, Session ops, long seed) {
        this.client = client;
        this.ops = ops;
        this.random = new SplittableRandom(seed);
    }

    int attempts() {
        return attempts;
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    /** @param rounds how often each kind of tampering is tried, each time somewhere else */
    void of(String service, String database, int rounds) {
        try (MongoClient store = MongoClients.create(LocalPlatform.STORE)) {
            var entries = store.getDatabase(database).getCollection("auditEntries");
            var chains = store.getDatabase(database).getCollection("auditChains");
            var chain = chains.find().sort(Sorts.descending("length")).first();
            if (chain == null || number(chain, "length") < LONG_ENOUGH) {
                findings.add(service + " has no audit worth tampering with");
                return;
            }
            intact(service, "before");
            for (int round = 0; round < rounds; round++) {
                tamper(service, entries, chains, chain);
            }
            intact(service, "after everything is put back");
        }
    }

    private void tamper(String service, MongoCollection<Document> entries, MongoCollection<Document> chains,
            Document chain) {
        long number = number(chain, "_id");
        long length = number(chain, "length");
        long place = 1 + random.nextLong(length - 1);
        var entry = entry(entries, number, place);
        var next = entry(entries, number, place + 1);
        for (var field : List.of("subject", "operation", "detail", "kind")) {
            var other = field.equals("kind") ? entry.getString("kind").equals("INTENT") ? "REVEAL" : "INTENT" : "x";
            attempt(service, "changed " + field, () -> entries.replaceOne(byId(entry), new Document(entry).append(field,
                    other)), () -> entries.replaceOne(byId(entry), entry), number, place, "entry-altered");
        }
        attempt(service, "removed", () -> entries.deleteOne(byId(entry)), () -> entries.insertOne(entry), number, place,
                "entry-missing");
        attempt(service, "reordered", () -> {
            entries.replaceOne(byId(entry), new Document(next).append("_id", entry.get("_id")));
            entries.replaceOne(byId(next), new Document(entry).append("_id", next.get("_id")));
        }, () -> {
            entries.replaceOne(byId(entry), entry);
            entries.replaceOne(byId(next), next);
        }, number, place, "entry-altered");
        var last = entry(entries, number, length);
        attempt(service, "cut at the end", () -> entries.deleteOne(byId(last)), () -> entries.insertOne(last), number,
                length, "tail-missing");
        attempt(service, "given another head", () -> chains.updateOne(Filters.eq("_id", chain.get("_id")),
                Updates.set("head", "0".repeat(64))),
                () -> chains.updateOne(Filters.eq("_id", chain.get("_id")),
                        Updates.set("head", chain.getString("head"))),
                number, 0, "chain-altered");
    }

    private void attempt(String service, String what, Runnable change, Runnable putBack, long chain, long place,
            String code) {
        attempts++;
        change.run();
        ServiceAccount report;
        try {
            report = verify(service);
        } finally {
            putBack.run();
        }
        var found = report.findings().stream().anyMatch(finding -> finding.path("code").asString()
                .equals(code) && finding.path("chain").asLong() == chain && finding.path("sequence").asLong() == place);
        if (report.intact() || !found) {
            findings.add("%s, entry %d of chain %d %s: %s".formatted(service, place, chain, what,
                    report.findings()));
        }
    }

    private void intact(String service, String when) {
        var report = verify(service);
        if (!report.intact()) {
            findings.add(service + " is not intact " + when + ": " + report.findings());
        }
    }

    private ServiceAccount verify(String service) {
        return ServiceAccount.of(service, client, ops);
    }

    private static Document entry(MongoCollection<Document> entries, long chain, long place) {
        return Objects.requireNonNull(entries.find(Filters.eq("_id", "%010d-%012d".formatted(chain, place))).first(),
                () -> "chain " + chain + " has no entry " + place);
    }

    private static org.bson.conversions.Bson byId(Document document) {
        return Filters.eq("_id", document.get("_id"));
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }
}

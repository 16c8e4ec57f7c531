package silian.platform.security.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.bson.Document;
import silian.platform.security.audit.AuditReport.Finding;
import silian.platform.security.audit.AuditReport.Head;

/**
 * Reads the whole account and tells whether an entry was changed, removed or moved. It reads in the order of the ids and
 * holds one batch at a time, so its length does not matter to memory. Entries beyond a head are fine as long as they
 * link up: the head follows its entries, and a process may die in between.
 */
public final class AuditVerification {

    private static final int MOST_FINDINGS = 100;
    private static final int MOST_HEADS = 100;

    private final AuditStore store;

    AuditVerification(AuditStore store) {
        this.store = store;
    }

    /** Verifies every chain. Safe beside running writers. */
    public AuditReport verify() {
        return new Walk().report();
    }

    /** One pass. */
    private final class Walk {

        private final List<Finding> findings = new ArrayList<>();
        private final Deque<Head> heads = new ArrayDeque<>();
        private long chains;
        private long entries;

        AuditReport report() {
            long expected = 1;
            var previousGenesis = AuditStore.firstLink();
            for (var stored : store.chains()) {
                var chain = AuditStore.Chain.read(stored);
                for (; expected < chain.number(); expected++) {
                    found(expected, 0, "chain-missing");
                }
                var genesis = store.genesis(chain.number(), chain.instance(), chain.startedAt(), previousGenesis);
                if (!genesis.equals(chain.genesis())) {
                    found(chain.number(), 0, "chain-altered");
                }
                chain(chain);
                previousGenesis = chain.genesis();
                expected = chain.number() + 1;
            }
            return new AuditReport(findings.isEmpty(), chains, entries, List.copyOf(heads), List.copyOf(findings));
        }

        private void chain(AuditStore.Chain chain) {
            chains++;
            long sequence = 0;
            var link = chain.genesis();
            var linkAtHead = chain.length() == 0 ? chain.genesis() : "";
            for (var stored : store.entries(chain.number())) {
                entries++;
                long place = AuditStore.sequence(stored.getString("_id"));
                if (place != sequence + 1) {
                    found(chain.number(), sequence + 1, "entry-missing");
                } else if (!link(stored, chain.number(), place, link).equals(stored.getString("link"))) {
                    found(chain.number(), place, "entry-altered");
                }
                sequence = place;
                link = String.valueOf(stored.getString("link"));
                if (place == chain.length()) {
                    linkAtHead = link;
                }
            }
            if (sequence < chain.length()) {
                found(chain.number(), sequence + 1, "tail-missing");
            } else if (!linkAtHead.equals(chain.head())) {
                found(chain.number(), 0, "chain-altered");
            }
            heads.addFirst(new Head(chain.number(), sequence, link));
            if (heads.size() > MOST_HEADS) {
                heads.removeLast();
            }
        }

        private String link(Document stored, long chain, long place, String previous) {
            try {
                return AuditEntry.read(stored).link(store.key(), chain, place, previous);
            } catch (RuntimeException e) {
                return "not an entry any more";
            }
        }

        private void found(long chain, long sequence, String code) {
            if (findings.size() < MOST_FINDINGS) {
                findings.add(new Finding(chain, sequence, code));
            }
        }
    }
}

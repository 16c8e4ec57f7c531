package silian.platform.security.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import silian.platform.security.audit.AuditReport.Finding;
import silian.platform.security.audit.AuditReport.Head;

/**
 * Reads the account, part by part, and tells whether an entry was changed, removed or moved. A part is what can be read
 * while a caller waits; the next one begins with the link where this one ended, as the store has it then, so that nothing
 * can be exchanged in between. Entries beyond a head are fine as long as they link up: the head follows its entries, and
 * a process may die in between.
 */
public final class AuditVerification {

    /** Entries of a part: few enough to be read while a caller waits. */
    static final int PART = 10_000;
    private static final int MOST_FINDINGS = 100;
    private static final int MOST_HEADS = 100;

    private final AuditStore store;

    AuditVerification(AuditStore store) {
        this.store = store;
    }

    /** Verifies the part of the account behind a place. Safe beside running writers. */
    AuditReport verify(AuditPlace after) {
        return new Walk(after).report();
    }

    /** One pass. */
    private final class Walk {

        private final AuditPlace after;
        private final List<Finding> findings = new ArrayList<>();
        private final Deque<Head> heads = new ArrayDeque<>();
        private long chains;
        private long entries;
        private @Nullable AuditPlace stopped;

        Walk(AuditPlace after) {
            this.after = after;
        }

        AuditReport report() {
            long expected = Math.max(1, after.chain());
            var previousGenesis = store.genesisBefore(expected);
            for (var stored : store.chains(expected)) {
                var chain = AuditStore.Chain.read(stored);
                for (; expected < chain.number(); expected++) {
                    found(expected, 0, "chain-missing");
                }
                var genesis = store.genesis(chain.number(), chain.instance(), chain.startedAt(), previousGenesis);
                if (!genesis.equals(chain.genesis())) {
                    found(chain.number(), 0, "chain-altered");
                }
                chain(chain, chain.number() == after.chain() ? after.sequence() : 0);
                if (stopped != null) {
                    break;
                }
                previousGenesis = chain.genesis();
                expected = chain.number() + 1;
            }
            return new AuditReport(findings.isEmpty(), chains, entries, List.copyOf(heads), List.copyOf(findings),
                    stopped == null ? null : stopped.text());
        }

        private void chain(AuditStore.Chain chain, long begin) {
            long sequence = begin;
            var link = begin == 0 ? chain.genesis() : store.link(chain.number(), begin);
            var linkAtHead = chain.length() == 0 ? chain.genesis() : "";
            if (begin == 0) {
                chains++;
            } else if (chain.length() > 0 && chain.length() <= begin) {
                linkAtHead = store.link(chain.number(), chain.length());
            }
            for (var stored : store.entries(chain.number(), begin)) {
                if (entries == PART) {
                    stopped = new AuditPlace(chain.number(), sequence);
                    return;
                }
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

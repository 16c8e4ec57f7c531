package silian.acceptance.fire.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.fire.Scorecard;

/** Every acknowledged command: is its effect there, and does it get its first answer when it is sent again? */
final class CommandAudit {

    /** It shows something and creates nothing: the code at the door lives ten minutes and is stored nowhere. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("/api/recruitment/v1/activities/{id}/check-in-codes");
    private static final int AT_ONCE = 6;
    /** So many are sent again; of more than these, those at the end of the trial's random order are not. */
    private static final int MOST_AGAIN = 20_000;

    private final PlatformClient client;
    private final Scorecard card;

    CommandAudit(PlatformClient client, Scorecard card) {
        this.client = client;
        this.card = card;
    }

    void compare(CommandLedger ledger, Holdings holdings) {
        var all = ledger.acknowledged().stream().filter(one -> Holdings.SERVICES.contains(one.service())).toList();
        effects(all, holdings);
        again(all);
        card.hold("no key was ever answered in two ways, nothing 500", ledger.contradictions(),
                all.size() + " keys; refused or unanswered on the way: " + new TreeMap<>(ledger.counts()));
    }

    private void effects(Collection<Acknowledged> all, Holdings holdings) {
        var lost = new ArrayList<String>();
        var proofs = new TreeMap<String, Integer>();
        for (var command : all) {
            if (WITHOUT_EFFECT.contains(command.operation())) {
                continue;
            }
            var known = holdings.ids().getOrDefault(command.service(), Set.of());
            var inHistory = holdings.moves().getOrDefault(command.service(), Map.of())
                    .containsKey(command.commandId());
            var missing = command.ids().stream().filter(id -> id.length() == 32 && !known.contains(id)).toList();
            if (!missing.isEmpty() || !inHistory && command.ids().isEmpty()) {
                lost.add(command.operation() + " " + command.key() + " names " + missing);
            }
            proofs.merge(inHistory ? "by history" : "by ids", 1, Integer::sum);
        }
        card.hold("0 acknowledged commands lost", lost, all.size() + " acknowledged, found " + proofs);
    }

    private void again(List<Acknowledged> all) {
        var sample = new ArrayList<>(all);
        Collections.shuffle(sample, new java.util.Random(1));
        var unlike = new CopyOnWriteArrayList<String>();
        var replayed = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<?>> sent = new ArrayList<>();
            sample.stream().limit(MOST_AGAIN).forEach(command -> sent.add(threads.submit(() -> {
                var answer = client.send(command.request(), command.session());
                if (!command.agreesWith(Acknowledged.of(command.request(), command.session(), command.subject(),
                        answer))) {
                    unlike.add(command.operation() + " " + command.key() + " now " + answer.status() + " "
                            + answer.problem().orElse("another body"));
                } else if (answer.headers().firstValue("Idempotency-Replayed").isPresent()) {
                    replayed.incrementAndGet();
                }
            })));
            for (var one : sent) {
                one.get();
            }
        } catch (java.util.concurrent.ExecutionException e) {
            unlike.add("not all could be sent again: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending commands again", e);
        }
        card.hold("sent again, every command gets its first answer", unlike,
                Math.min(sample.size(), MOST_AGAIN) + " sent, " + replayed + " kept answers");
    }
}

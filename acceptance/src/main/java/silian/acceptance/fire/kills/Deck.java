package silian.acceptance.fire.kills;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * The rounds of a seed: everything that can be killed anywhere and every point once, in random order, before anything
 * comes again.
 */
final class Deck {

    private static final int LONGEST_WAIT_MS = 3000;
    /** What every command or event passes is passed often; what only hires or payments pass, a few times a year. */
    private static final int MOST_PASSES = 6;
    private static final int MOST_RARE_PASSES = 2;

    /** The gateway, the issuer, the registry, store and broker; recruitment twice, of which two instances run. */
    private static final List<String> ANYWHERE = List.of("infrastructure", "gateway", "identity", "discovery",
            "enterprise-service", "recruitment-service", "recruitment-service", "housing-service", "finance-service");

    private final Random random;
    private final Deque<Round> left = new ArrayDeque<>();

    Deck(long seed) {
        this.random = new Random(seed);
    }

    Round draw() {
        if (left.isEmpty()) {
            left.addAll(shuffled());
        }
        return left.removeFirst();
    }

    private List<Round> shuffled() {
        var all = new ArrayList<Round>();
        ANYWHERE.forEach(victim -> all.add(Round.anywhere(victim, random.nextInt(2),
                Duration.ofMillis(random.nextInt(LONGEST_WAIT_MS)))));
        for (var point : Point.values()) {
            var service = point.services().get(random.nextInt(point.services().size()));
            var passes = 1 + random.nextInt(point.services().size() == 1 ? MOST_RARE_PASSES : MOST_PASSES);
            all.add(Round.at(point, service, random.nextInt(2), passes));
        }
        Collections.shuffle(all, random);
        return all;
    }
}

package silian.acceptance.fire.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import silian.platform.standards.ResidentId;

/**
 * Makes people who are visibly nobody, a new one for every way in, so that whatever is found tells by which way it came.
 * The region of their identity numbers does not exist.
 */
final class Plantings {

    private static final String RARE = "玥琰珩璟瑾瓊翊翎翙翛骁骞鹄麒黛龢";

    private final SplittableRandom random;
    private final LinkedHashSet<String> used = new LinkedHashSet<>();
    private final List<Planted> all = Collections.synchronizedList(new ArrayList<>());

    Plantings(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** What kind of way a value came by; it decides where it may not be. */
    enum Kind {
        /** A field that is meant for it. */
        FIELD,
        /** A place where it does not belong: a path, a query, a header, a field of another type. */
        STRAY,
        /** A field for free text. */
        TEXT,
        /** A broken event, put on the broker by somebody else: the broker and the dead letters hold it as it came. */
        POISON
    }

    /**
     * A value that must not be found.
     *
     * @param way by which it came in
     * @param value identity number, phone or name
     */
    record Planted(Kind kind, String way, String value) {}

    /**
     * A person of one way in.
     *
     * @param name begins with 示例, an example
     */
    record Nobody(String name, String idNumber, String phone) {}

    /** Plants a new person: all three values are looked for from now on. */
    synchronized Nobody plant(Kind kind, String way) {
        var nobody = new Nobody(name(), fresh(() -> ResidentId.complete("990000%04d%02d%02d%03d".formatted(
                1960 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(1000)))
                .value()), fresh(() -> "199%08d".formatted(random.nextInt(100_000_000))));
        for (var value : List.of(nobody.name(), nobody.idNumber(), nobody.phone())) {
            all.add(new Planted(kind, way, value));
        }
        return nobody;
    }

    List<Planted> all() {
        return List.copyOf(all);
    }

    private String name() {
        return fresh(() -> {
            var name = new StringBuilder("示例");
            for (int i = 0; i < 3; i++) {
                name.append(RARE.charAt(random.nextInt(RARE.length())));
            }
            return name.toString();
        });
    }

    private String fresh(java.util.function.Supplier<String> make) {
        for (int attempt = 0; attempt < 1000; attempt++) {
            var made = make.get();
            if (used.add(made)) {
                return made;
            }
        }
        throw new IllegalStateException("there are no new people any more");
    }
}

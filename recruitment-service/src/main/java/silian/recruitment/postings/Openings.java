package silian.recruitment.postings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.recruitment.language.HireId;

/**
 * The places of a posting (招聘人数) and which hires took them. Never more taken than offered; the same hire takes one
 * place however often it asks.
 *
 * @param offered how many places the employer offers
 * @param taken the places taken
 * @param unsettledSince since when the oldest place has been reserved for a hire that may never come; absent if there is
 *     none: what the sweeper looks for
 */
public record Openings(int offered, List<Place> taken, @Indexed(sparse = true) @Nullable Instant unsettledSince) {

    /** More than this in one posting is a typing mistake. */
    public static final int MOST = 1_000;

    /**
     * A place taken by a hire.
     *
     * @param since when it was reserved
     * @param settled whether the hire is known to have come; until then the place is only reserved
     */
    public record Place(HireId hire, Instant since, boolean settled) {}

    public Openings {
        taken = List.copyOf(taken);
    }

    static List<Fault> faults(@Nullable Integer offered) {
        return offered == null || offered < 1 || offered > MOST
                ? List.of(Fault.of("openings", "openings.out-of-range", Map.of("most", MOST)))
                : List.of();
    }

    /** @throws Refusal {@code openings.out-of-range} */
    static Openings of(@Nullable Integer offered) {
        var faults = faults(offered);
        if (offered == null || !faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return with(offered, List.of());
    }

    private static Openings with(int offered, List<Place> taken) {
        return new Openings(offered, taken, taken.stream().filter(place -> !place.settled()).map(Place::since)
                .min(Instant::compareTo).orElse(null));
    }

    /**
     * More or fewer of them.
     *
     * @throws Refusal {@code openings.below-taken}
     */
    Openings offering(int places) {
        if (places < taken.size()) {
            throw Refusal.conflict("openings.below-taken", Map.of("taken", taken.size()));
        }
        return with(places, taken);
    }

    /** How many places are left. */
    public int remaining() {
        return offered - taken.size();
    }

    boolean holds(HireId hire) {
        return taken.stream().anyMatch(place -> place.hire().equals(hire));
    }

    /** @throws Refusal {@code posting.no-opening-left} */
    Openings reserved(HireId hire, Instant at) {
        if (holds(hire)) {
            return this;
        }
        if (remaining() == 0) {
            throw Refusal.conflict("posting.no-opening-left");
        }
        return with(offered, Stream.concat(taken.stream(), Stream.of(new Place(hire, at, false))).toList());
    }

    Openings settled(HireId hire) {
        return with(offered, taken.stream()
                .map(place -> place.hire().equals(hire) ? new Place(hire, place.since(), true) : place).toList());
    }

    Openings returned(HireId hire) {
        return with(offered, taken.stream().filter(place -> !place.hire().equals(hire)).toList());
    }

    /** Whether every place is taken for good. */
    boolean filled() {
        return remaining() == 0 && taken.stream().allMatch(Place::settled);
    }

    /** The hires whose places are reserved since before the given moment and not yet settled. */
    List<HireId> unsettledBefore(Instant moment) {
        return taken.stream().filter(place -> !place.settled() && place.since().isBefore(moment)).map(Place::hire)
                .toList();
    }
}

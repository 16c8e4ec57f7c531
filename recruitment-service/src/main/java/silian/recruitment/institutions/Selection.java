package silian.recruitment.institutions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;

/**
 * What follows from a ranking (体检、考察、公示): the first of those eligible are proposed, as many as there are places; who
 * drops out, also after the appointment, is followed by the next in line (递补).
 *
 * @param order eligible candidates, best first
 * @param standings of those something is known of
 */
public record Selection(int places, List<String> order, Map<String, Standing> standings,
        List<Objection> objections) {

    public Selection {
        order = List.copyOf(order);
        standings = Map.copyOf(standings);
        objections = List.copyOf(objections);
    }

    static Selection of(int places, Ranking ranking) {
        return new Selection(places, ranking.eligible(), Map.of(), List.of());
    }

    /**
     * Candidates who hold a place now, best first. Whose appointment was begun keeps it, also if somebody better comes
     * back.
     */
    public List<String> proposed() {
        var inLine = order.stream().filter(candidate -> standing(candidate).out() == null).toList();
        long free = places - inLine.stream().filter(candidate -> standing(candidate).holdsAPlace()).count();
        var proposed = new ArrayList<String>();
        for (var candidate : inLine) {
            if (standing(candidate).holdsAPlace()) {
                proposed.add(candidate);
            } else if (free > 0) {
                proposed.add(candidate);
                free--;
            }
        }
        return List.copyOf(proposed);
    }

    /** Whether the candidate is shown to the public on a day, and is not being appointed yet. */
    boolean isOnShow(String candidate, LocalDate on) {
        var publicity = standing(candidate).publicity();
        return proposed().contains(candidate) && publicity != null && publicity.runs(on)
                && !standing(candidate).appointing();
    }

    public Standing standing(String candidate) {
        return standings.getOrDefault(candidate, Standing.NEW);
    }

    /**
     * @param recheckUntil last day on which a failed medical check may be repeated; {@code null} if it may not
     * @throws Refusal {@code examination.not-proposed}, {@code examination.appointing}
     */
    Selection checked(String candidate, Check check, boolean passed, @Nullable LocalDate recheckUntil) {
        requireProposed(candidate);
        return with(candidate, standing -> standing.checked(check, passed, recheckUntil));
    }

    /**
     * Repeats the medical check of somebody who failed it. Whoever passes is back in line, before those who followed.
     *
     * @throws Refusal what {@link Standing#rechecked} refuses; {@code examination.places-taken} if those who followed
     *     are being appointed
     */
    Selection rechecked(String candidate, boolean passed, LocalDate on) {
        var next = with(candidate, standing -> standing.rechecked(passed, on));
        if (passed && !next.proposed().contains(candidate)) {
            throw Refusal.conflict("examination.places-taken");
        }
        return next.withoutThoseDisplaced(on);
    }

    /**
     * Follows a ranking that was corrected; what is known of each candidate stays.
     *
     * @throws Refusal {@code examination.appointments-begun}
     */
    Selection following(Ranking corrected, LocalDate on) {
        requireNoAppointment();
        return new Selection(places, corrected.eligible(), standings, objections).withoutThoseDisplaced(on);
    }

    /** @throws Refusal {@code examination.appointments-begun}, also if it did not hold */
    void requireNoAppointment() {
        if (standings.values().stream().anyMatch(standing -> standing.appointing()
                || standing.out() == Standing.Out.APPOINTMENT_WITHDRAWN)) {
            throw Refusal.conflict("examination.appointments-begun");
        }
    }

    /** Whose place went to somebody better while he or she was shown is shown anew, and whole, if it comes back. */
    private Selection withoutThoseDisplaced(LocalDate on) {
        var held = proposed();
        var next = this;
        for (var candidate : order) {
            var publicity = standing(candidate).publicity();
            if (publicity != null && !on.isAfter(publicity.until()) && !held.contains(candidate)) {
                next = next.with(candidate, Standing::notShown);
            }
        }
        return next;
    }

    /**
     * Shows all who passed every check and are not shown yet.
     *
     * @throws Refusal {@code examination.nobody-to-show}
     */
    Selection shown(Publicity when) {
        var due = proposed().stream().filter(candidate -> standing(candidate).passedAll()
                && standing(candidate).publicity() == null).toList();
        if (due.isEmpty()) {
            throw Refusal.conflict("examination.nobody-to-show");
        }
        var next = this;
        for (var candidate : due) {
            next = next.with(candidate, standing -> standing.shown(when));
        }
        return next;
    }

    /**
     * @throws Refusal {@code examination.not-shown} unless the candidate is shown on that day;
     *     {@code examination.appointing}; {@code objection.open-already}, {@code objection.too-many}
     */
    Selection objected(Objection objection) {
        requireNotAppointing(objection.candidate());
        var standing = standing(objection.candidate());
        var publicity = standing.publicity();
        if (standing.out() != null || publicity == null || !publicity.runs(objection.on())) {
            throw Refusal.conflict("examination.not-shown");
        }
        return new Selection(places, order, standings, new Objections(objections).with(objection));
    }

    /**
     * @param by the account that decides
     * @throws Refusal {@code objection.unknown}, {@code objection.decided}; {@code objection.own}
     */
    Selection decided(String objection, boolean upheld, String reason, String by) {
        var all = new Objections(objections);
        var found = all.toDecide(objection, by);
        var decided = new Selection(places, order, standings, all.replacing(found, found.decided(upheld, reason)));
        return upheld && standing(found.candidate()).out() == null
                ? decided.with(found.candidate(), standing -> standing.out(Standing.Out.OBJECTION_UPHELD))
                : decided;
    }

    /** @throws Refusal {@code examination.appointing} */
    Selection left(String candidate) {
        requireNotAppointing(candidate);
        return with(candidate, standing -> standing.out(Standing.Out.LEFT));
    }

    /**
     * Begins the appointment, after which nothing else happens to the candidate here.
     *
     * @throws Refusal {@code examination.not-proposed}; {@code examination.not-shown},
     *     {@code examination.publicity-not-over}, {@code examination.objections-open}
     */
    Selection appointing(String candidate, LocalDate on) {
        if (!proposed().contains(candidate)) {
            throw Refusal.conflict("examination.not-proposed");
        }
        var publicity = standing(candidate).publicity();
        if (publicity == null) {
            throw Refusal.conflict("examination.not-shown");
        }
        if (!on.isAfter(publicity.until())) {
            throw Refusal.conflict("examination.publicity-not-over", Map.of("until", publicity.until().toString()));
        }
        if (new Objections(objections).isOpenAgainst(candidate)) {
            throw Refusal.conflict("examination.objections-open");
        }
        return with(candidate, standing -> standing.appointing(true));
    }

    /** The appointment that was begun did not come. */
    Selection notAppointed(String candidate) {
        return with(candidate, standing -> standing.appointing(false));
    }

    /** The appointment came and did not hold: the next in line follows. */
    Selection fellThrough(String candidate) {
        return with(candidate, standing -> standing.appointing(false).out(Standing.Out.APPOINTMENT_WITHDRAWN));
    }

    /** Without who objected and what checks found: who was shown when, and who held the places. */
    Selection forgotten() {
        var next = new LinkedHashMap<>(standings);
        next.replaceAll((_, standing) -> standing.forgotten());
        return new Selection(places, order, next, List.of());
    }

    private void requireProposed(String candidate) {
        if (!proposed().contains(candidate)) {
            throw Refusal.conflict("examination.not-proposed");
        }
        requireNotAppointing(candidate);
    }

    private void requireNotAppointing(String candidate) {
        if (standing(candidate).appointing()) {
            throw Refusal.conflict("examination.appointing");
        }
    }

    private Selection with(String candidate, UnaryOperator<Standing> change) {
        var next = new LinkedHashMap<>(standings);
        next.put(candidate, change.apply(standing(candidate)));
        return new Selection(places, order, next, objections);
    }
}

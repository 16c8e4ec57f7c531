package silian.recruitment.talents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import silian.platform.eligibility.Decision;
import silian.platform.standards.EducationLevel;

/**
 * All that a person studied (学习经历), one entry for each: the person's own and those merged into it. Rules ask for the
 * highest, and what is proven comes before what is only told.
 */
public final class Studies {

    private static final Comparator<EducationLevel> BY_RANK = (one,
            other) -> Boolean.compare(one.satisfies(other), other.satisfies(one));
    private static final Comparator<Talent> HIGHEST_LAST = Comparator
            .comparing((Talent entry) -> !isRefuted(entry))
            .thenComparing(entry -> entry.graduation().education(), BY_RANK)
            .thenComparing(Studies::degreeRank)
            .thenComparing(Studies::isProven)
            .thenComparing(entry -> entry.graduation().graduatesOn());

    private final Talent person;
    private final List<Talent> highestFirst;

    private Studies(Talent person, List<Talent> merged) {
        this.person = person;
        var all = new ArrayList<>(merged);
        all.add(person);
        this.highestFirst = all.stream().sorted(HIGHEST_LAST.reversed()).toList();
    }

    /** Of a person with one entry. */
    public static Studies of(Talent person) {
        return new Studies(person, List.of());
    }

    static Studies of(Talent person, List<Talent> merged) {
        return new Studies(person, merged);
    }

    /** The entry that goes on for the person. */
    public Talent person() {
        return person;
    }

    /** The highest first. */
    public Stream<Talent> all() {
        return highestFirst.stream();
    }

    /** The highest; what the agency does not confirm comes after all others. */
    public Talent highest() {
        return highestFirst.getFirst();
    }

    /** The highest that is proven, or else what is told: for whoever asks for the education and whether it is verified. */
    public Talent highestProven() {
        return all().filter(Studies::isProven).findFirst().orElseGet(this::highest);
    }

    /** Those that a university told. */
    public Stream<Talent> onRosters() {
        return all().filter(entry -> entry.school() != null);
    }

    /** The one that ended last, or will, of those that a university told. */
    public Optional<Talent> latestOnARoster() {
        return onRosters()
                .max(Comparator.comparing(entry -> entry.graduation().graduatesOn()));
    }

    /**
     * What a rule says of the person, asked with each of the studies: that one of them meets it suffices. If none does,
     * what is still open comes before what is refused.
     */
    public Decision best(Function<Talent, Decision> rule) {
        return all().map(rule).min(Comparator.comparing(decision -> switch (decision.outcome()) {
            case ELIGIBLE -> 0;
            case FACTS_MISSING -> 1;
            case NOT_ELIGIBLE -> 2;
        })).orElseThrow();
    }

    /** An honorary doctorate was not studied for. */
    private static int degreeRank(Talent entry) {
        return switch (entry.graduation().degreeLevel()) {
            case "DOCTOR" -> 3;
            case "MASTER" -> 2;
            case "BACHELOR" -> 1;
            default -> 0;
        };
    }

    private static boolean isProven(Talent entry) {
        return entry.degreeCheck().state() == DegreeCheck.State.CONFIRMED;
    }

    private static boolean isRefuted(Talent entry) {
        return entry.degreeCheck().state() == DegreeCheck.State.NOT_CONFIRMED;
    }
}

package silian.acceptance.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import silian.acceptance.year.ActivitySeed.IntentSeed;

/** The two special fairs, each at a university with half of their enterprises. */
final class SpecialFairPlan {

    private static final List<String> TITLES = List.of("示例“医药+”专场招聘会", "示例“汽车+”专场招聘会");
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2022, 5, 14), LocalDate.of(2022, 5, 21));
    /** With how many enterprises a person comes to an understanding on average, at most. */
    private static final int INTENTS_EACH = 3;

    private final YearFigures figures;
    private final List<EnterpriseSeed> enterprises;
    private final Places places;
    private final SplittableRandom random;

    /**
     * @param enterprises that come, in the order of the fairs
     * @param places of theirs, of which the talents find those with room
     */
    SpecialFairPlan(YearFigures figures, List<EnterpriseSeed> enterprises, Places places, SplittableRandom random) {
        this.figures = figures;
        this.enterprises = enterprises;
        this.places = places;
        this.random = random;
    }

    /** How many students of each school there must be, so that nobody needs to meet an enterprise twice. */
    int studentsOfASchool() {
        int intents = figures.of("R16");
        int fewest = enterprises.isEmpty() ? 0 : Math.ceilDiv(Math.ceilDiv(intents, 2), Math.max(half(), 1));
        return Math.max((intents + INTENTS_EACH - 1) / INTENTS_EACH, fewest);
    }

    /** @param first number of the first fair */
    List<ActivitySeed> fairs(List<GraduateSeed> graduates, int first) {
        int intents = figures.of("R16");
        return figures.specialFairs() == 0
                ? List.of()
                : List.of(fair(first, 0, enterprises.subList(0, half()), graduates, intents / 2),
                        fair(first + 1, 1, enterprises.subList(half(), enterprises.size()), graduates,
                                intents - intents / 2));
    }

    private int half() {
        return enterprises.size() / 2;
    }

    private ActivitySeed fair(int number, int which, List<EnterpriseSeed> taking, List<GraduateSeed> graduates,
            int count) {
        var school = SyntheticYear.SCHOOLS.get(which);
        var students = graduates.stream().filter(graduate -> graduate.school().equals(school)).toList();
        var starts = new ArrayList<Integer>();
        var intents = IntStream.range(0, count).mapToObj(i -> {
            var student = students.get(i % students.size());
            int round = i / students.size();
            if (round == 0) {
                starts.add(start(i, student, taking));
            }
            // every round is one enterprise further, so no pair meets twice
            var enterprise = taking.get((starts.get(i % students.size()) + round) % taking.size());
            return new IntentSeed(number, student, enterprise, post(enterprise, round, student));
        }).toList();
        return new ActivitySeed(number, "SPECIAL_FAIR", TITLES.get(which), school, "", DAYS.get(which),
                List.copyOf(taking), intents, List.of(), List.of());
    }

    /** Where a student begins; somebody who will be hired where most places are. */
    private int start(int student, GraduateSeed graduate, List<EnterpriseSeed> taking) {
        return graduate.talentClass().isEmpty()
                ? student % taking.size()
                : places.best(taking).map(place -> taking.indexOf(place.enterprise())).orElse(student % taking.size());
    }

    private int post(EnterpriseSeed enterprise, int round, GraduateSeed graduate) {
        int any = random.nextInt(enterprise.posts().size());
        return graduate.talentClass().isEmpty() || round > 0
                ? any
                : places.best(List.of(enterprise)).map(place -> places.take(place).post()).orElse(any);
    }
}

package silian.acceptance.year;

import java.util.List;
import java.util.stream.Stream;

/**
 * When the figures of a year can all be true, by what each counts and by what the platform lets nobody do; a file that
 * keeps these rules is performed.
 */
final class FigureRules {

    /** Trainees of a course. */
    static final int MOST_PLACES = 500;

    private FigureRules() {}

    static List<FigureRule> all() {
        return Stream.of(fairs(), demand(), sessions(), others(), housing()).flatMap(rules -> rules).toList();
    }

    private static Stream<FigureRule> fairs() {
        return Stream.concat(FigureRule.same("R13", "R06", "R13 and R06 count the same fairs and differ"), Stream.of(
                FigureRule.of("R06 are fewer fairs than the two special ones among them, which R14 came to",
                        List.of("R06"), List.of("R14"),
                        year -> year.of("R14") == 0 || year.of("R06") >= SyntheticYear.SCHOOLS.size()),
                new FigureRule("R14 are fewer participations than the special fairs they were at", List.of(),
                        List.of(), List.of("R14"),
                        year -> year.of("R14") == 0 || year.of("R14") >= SyntheticYear.SCHOOLS.size()),
                FigureRule.atMost("R14", "R09", "R14 are more participations than R09, which they are part of"),
                FigureRule.atMost("R16", "R10", "R16 are more intents than R10, which they are part of"),
                FigureRule.atMost("R14", "R15", "R15 are fewer openings than the enterprises R14 that offer them"),
                FigureRule.of("R15 are more openings than the enterprises R14 can offer", List.of("R14"),
                        List.of("R15"),
                        year -> year.of("R15") <= (long) year.of("R14") * EnterprisePlan.MOST_OPENINGS),
                FigureRule.of("R16 are intents to work for the enterprises R14, of which there are none",
                        List.of("R14"), List.of("R16"), year -> year.of("R16") == 0 || year.of("R14") > 0)));
    }

    private static Stream<FigureRule> demand() {
        return Stream.of(
                FigureRule.atMost("R15", "R01", "R01 are fewer openings on demands than R15 were offered of them"),
                new FigureRule("R01 are fewer openings on demands than R15 and one for each further enterprise that"
                        + " R03 and R09 were", List.of("R01", "R06", "R07", "R08"), List.of("R15", "R03", "R09"),
                        List.of("R14"),
                        year -> year.of("R01") - year.of("R15") >= year.furtherEnterprises()),
                FigureRule.atMost("H07", "R01", "R01 are fewer openings than people H07 were hired for"));
    }

    private static Stream<FigureRule> sessions() {
        return Stream.of(
                new FigureRule("R09 are fewer participations than the sessions R06, R07 and R08, each of which some"
                        + " employer came to", List.of("R09"), List.of("R06", "R07", "R08"), List.of("R14"),
                        year -> year.sessions() <= year.of("R09") - year.of("R14")),
                new FigureRule("R09 are more participations than R14, but R06, R07 and R08 are no other sessions",
                        List.of("R06", "R07", "R08"), List.of("R09"), List.of("R14"),
                        year -> year.of("R09") == year.of("R14") || year.sessions() > 0),
                new FigureRule("R09 are participations of more enterprises than can be made up, at so few sessions R06,"
                        + " R07 and R08", List.of("R06", "R07", "R08"), List.of("R03", "R09"), List.of("R14"),
                        year -> year.of("R14") + year.furtherEnterprises() <= EnterprisePlan.MOST),
                new FigureRule("R10 are more intents than R16, but R06, R07 and R08 are no other sessions",
                        List.of("R06", "R07", "R08"), List.of("R10"), List.of("R14", "R16"),
                        year -> year.of("R10") == year.of("R16") || year.sessions() > 0));
    }

    private static Stream<FigureRule> others() {
        return Stream.of(FigureRule.atMost("R05", "R04", "R05 are more people than R04, which they are part of"),
                FigureRule.of("R12 came to meetings with faculties R11, of which there are none", List.of("R11"),
                        List.of("R12"), year -> year.of("R12") == 0 || year.of("R11") > 0),
                FigureRule.atMost("R11", "R12", "R12 are fewer people than the faculties R11 they met"),
                FigureRule.atMost("R17", "R18", "R18 are fewer trainees than the courses R17 they completed"),
                FigureRule.of("R18 are more trainees than fit into the courses R17", List.of("R17"), List.of("R18"),
                        year -> year.of("R18") <= (long) year.of("R17") * MOST_PLACES));
    }

    private static Stream<FigureRule> housing() {
        return Stream.concat(FigureRule.same("H01", "H07", "H01 and H07 count the same people and differ"),
                Stream.of(FigureRule.atMost("H07", "H06",
                        "H06 are fewer flats than the people H07 who live in them")));
    }
}

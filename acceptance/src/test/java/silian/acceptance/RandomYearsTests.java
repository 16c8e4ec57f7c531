package silian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import silian.acceptance.figures.ArticleFigures;
import silian.acceptance.year.SyntheticYear;

/** Years of figures drawn at random so that they agree, each of another seed. */
class RandomYearsTests {

    private static final int YEARS_EACH = 25;

    private final ArticleFigures of2022 = ArticleFigures.of2022();

    /** The bound only ends a year that never would. */
    @RepeatedTest(8)
    @Timeout(60)
    void makesTheYearOfAnyFiguresThatAgree(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        for (int i = 0; i < YEARS_EACH; i++) {
            var figures = figures(random);
            long seed = random.nextLong(100_000);

            var year = GeneratedYear.of(of2022.with(figures), seed).keepsItsFigures();

            if (i == 0) {
                assertThat(SyntheticYear.of(of2022.with(figures), seed)).as(figures.toString()).isEqualTo(year);
            }
        }
    }

    /** Small numbers most of the time: what is uneven shows in them. */
    private static Map<String, Integer> figures(SplittableRandom random) {
        var figures = new HashMap<String, Integer>();
        int employers = random.nextInt(4) == 0 ? 0 : 2 + below(random, 150);
        int openings = employers == 0 ? 0 : employers + below(random, 3_000);
        int intents = employers == 0 ? 0 : below(random, 700);
        int fairs = below(random, 10) + (employers == 0 ? 0 : 2);
        int streams = below(random, 5);
        int online = below(random, 60);
        int sessions = fairs - (employers == 0 ? 0 : 2) + streams + online;
        int participations = sessions == 0 ? 0 : sessions + below(random, sessions * (employers + 5));
        int executives = below(random, 60);
        int enterprises = Math.max(Math.max(employers, executives),
                sessions == 0 ? 0 : Math.ceilDiv(participations, sessions));
        int talents = below(random, 40);
        int further = Math.max(enterprises - employers, Math.max(0, talents - openings));
        figures.put("R01", openings + further + below(random, 5_000));
        figures.put("R02", below(random, 6));
        figures.put("R03", executives);
        figures.put("R04", below(random, 150));
        figures.put("R05", below(random, figures.get("R04") + 1));
        figures.put("R06", fairs);
        figures.put("R07", streams);
        figures.put("R08", online);
        figures.put("R09", employers + participations);
        figures.put("R10", intents + (sessions == 0 ? 0 : below(random, 2_000)));
        figures.put("R11", below(random, 4));
        figures.put("R12", figures.get("R11") == 0 ? 0 : figures.get("R11") + below(random, 100));
        figures.put("R13", fairs);
        figures.put("R14", employers);
        figures.put("R15", openings);
        figures.put("R16", intents);
        figures.put("R17", below(random, 8));
        figures.put("R18", figures.get("R17") == 0 ? 0 : figures.get("R17") + below(random, figures.get("R17") * 499));
        figures.put("R19", below(random, 300));
        figures.put("R20", below(random, 60));
        figures.put("H01", talents);
        figures.put("H07", talents);
        figures.put("H06", talents + below(random, 10));
        figures.put("F16", below(random, 60_000));
        return figures;
    }

    /** From 0 on; as often small as large. */
    private static int below(SplittableRandom random, int bound) {
        return random.nextInt(1 + random.nextInt(Math.max(bound, 1)));
    }
}

package silian.recruitment.institutions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import silian.recruitment.institutions.Examination;
import silian.recruitment.institutions.Ranking;
import silian.recruitment.institutions.RecruitmentRule;
import silian.recruitment.institutions.ShortList;

/**
 * What is published of an examination so far, for everybody.
 *
 * @param shortList none before it is published
 * @param ranking none before it is published
 * @param shown proposed for appointment, best first
 */
record PublishedLists(String post, int headcount, RecruitmentRule rule, @Nullable ShortList shortList,
        @Nullable Ranking ranking, List<Shown> shown) {

    /** Somebody shown to the public, and until when one may object. */
    record Shown(String candidate, LocalDate from, LocalDate until, boolean holidaysConfirmed) {}

    static PublishedLists of(Examination examination) {
        return new PublishedLists(examination.id().value(), examination.headcount(), examination.rule(),
                examination.shortList(), examination.ranking(), shown(examination));
    }

    private static List<Shown> shown(Examination examination) {
        if (!examination.isRanked()) {
            return List.of();
        }
        var selection = examination.selection();
        return selection.proposed().stream().flatMap(candidate -> {
            var publicity = selection.standing(candidate).publicity();
            return publicity == null
                    ? Stream.<Shown>empty()
                    : Stream.of(new Shown(candidate, publicity.from(), publicity.until(),
                            publicity.confirmed()));
        }).toList();
    }
}

package silian.recruitment.institutions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import silian.recruitment.institutions.Examination;
import silian.recruitment.institutions.LateEntry;
import silian.recruitment.institutions.Ranking;
import silian.recruitment.institutions.RecruitmentRule;
import silian.recruitment.institutions.ShortList;

/**
 * What is published of an examination so far, for everybody.
 *
 * @param shortList none before it is published
 * @param lateEntries who is interviewed though the short list does not say so
 * @param corrections scores put right after they were published; the ranking follows them
 * @param ranking none before it is published
 * @param shown proposed for appointment, best first
 */
record PublishedLists(String post, int headcount, RecruitmentRule rule, @Nullable ShortList shortList,
        List<LateEntry> lateEntries, List<PublishedCorrection> corrections, @Nullable Ranking ranking,
        List<Shown> shown) {

    /**
     * Somebody shown to the public, and until when one may object.
     *
     * @param name masked; none after the last day, and once the appointment is begun
     */
    record Shown(String candidate, @Nullable String name, LocalDate from, LocalDate until,
            boolean holidaysConfirmed) {}

    /** @param names masked, by candidate number */
    static PublishedLists of(Examination examination, Map<String, String> names) {
        var scores = examination.scores();
        return new PublishedLists(examination.id().value(), scores.headcount(), scores.rule(), scores.shortList(),
                scores.lateEntries(), scores.confirmedCorrections().stream().map(PublishedCorrection::of).toList(),
                scores.ranking(), shown(examination, names));
    }

    private static List<Shown> shown(Examination examination, Map<String, String> names) {
        if (!examination.isRanked()) {
            return List.of();
        }
        var selection = examination.selection();
        return selection.proposed().stream().flatMap(candidate -> {
            var publicity = selection.standing(candidate).publicity();
            return publicity == null
                    ? Stream.<Shown>empty()
                    : Stream.of(new Shown(candidate, names.get(candidate), publicity.from(), publicity.until(),
                            publicity.confirmed()));
        }).toList();
    }
}

package silian.recruitment.institutions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.recruitment.institutions.Examination;
import silian.recruitment.institutions.ExaminingCandidates;
import silian.recruitment.institutions.Ranking;
import silian.recruitment.institutions.RecruitmentRule;
import silian.recruitment.institutions.ShortList;
import silian.recruitment.language.InstitutionPostId;

/** What is published of an examination, for everybody. */
@RestController
@RequestMapping("/api/recruitment/v1/institution-posts/{id}/published-lists")
class PublishedListsController {

    private final ExaminingCandidates examining;

    PublishedListsController(ExaminingCandidates examining) {
        this.examining = examining;
    }

    /**
     * Short list, ranking and publicity under candidate numbers, with the rule they follow: enough to compute both lists
     * again. How, stands in docs/guides/checking-a-ranking.md.
     */
    @GetMapping
    @PreAuthorize("isAuthenticated()")
    PublishedLists show(@PathVariable InstitutionPostId id) {
        return PublishedLists.of(examining.published(id));
    }

    /** Somebody shown to the public, and until when one may object. */
    record Shown(String candidate, LocalDate from, LocalDate until, boolean holidaysConfirmed) {}

    /**
     * What is published so far.
     *
     * @param shortList none before it is published
     * @param ranking none before it is published
     * @param shown proposed for appointment, best first
     */
    record PublishedLists(String post, int headcount, RecruitmentRule rule, @Nullable ShortList shortList,
            @Nullable Ranking ranking, List<Shown> shown) {

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
}

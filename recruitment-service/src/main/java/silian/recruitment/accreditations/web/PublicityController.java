package silian.recruitment.accreditations.web;

import java.time.LocalDate;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.accreditations.AccreditationCase;
import silian.recruitment.accreditations.FindingCases;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.Talent;
import silian.recruitment.talents.TalentClass;

/** What is shown to the public (公示) before a class is granted, so that everybody may object. */
@RestController
@RequestMapping("/api/recruitment/v1/public/accreditation-publicity")
class PublicityController {

    private final FindingCases finding;
    private final FindingTalents talents;
    private final BusinessDates dates;

    PublicityController(FindingCases finding, FindingTalents talents, BusinessDates dates) {
        this.finding = finding;
        this.talents = talents;
        this.dates = dates;
    }

    /** Who is about to be accredited (公示名单). */
    @GetMapping
    @PreAuthorize("permitAll()")
    Paged<PublicisedCase> publicity(Paging paging) {
        var page = finding.publicised(paging.position(), paging.limit());
        var named = new HashMap<TalentId, Talent>();
        var today = dates.today();
        talents.all(page.stream().filter(shown -> !shown.publicity().isOver(today)).map(AccreditationCase::talent)
                .distinct().toList()).forEach(talent -> named.put(talent.id(), talent));
        return Paged.of(page, shown -> PublicisedCase.of(shown, named.get(shown.talent())), paging);
    }

    /**
     * A case as the public sees it.
     *
     * @param name masked; none after the last day, while it waits to be decided
     */
    record PublicisedCase(String id, @Nullable String name, TalentClass talentClass, @Nullable LocalDate until) {

        static PublicisedCase of(AccreditationCase shown, @Nullable Talent talent) {
            return new PublicisedCase(shown.id().value(), talent == null ? null : talent.person().name().masked(),
                    shown.talentClass(), shown.publicity().lastDay());
        }
    }
}

package silian.recruitment.institutions;

import silian.recruitment.talents.Studies;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Scheme;
import silian.platform.eligibility.SchemeVersion;
import silian.platform.eligibility.Schemes;
import silian.recruitment.talents.Talent;
import silian.recruitment.wording.Finding;
import silian.recruitment.wording.ReviewingWording;

/** The rules of open recruitment: dated data, see {@code schemes/institution-recruitment.yaml}. */
@Component
final class RecruitmentRules {

    /** Older than anybody who works: stands for a post that asks for no age. */
    private static final int NO_LIMIT = 200;

    private final Scheme scheme;
    private final ReviewingWording wording;

    RecruitmentRules(Schemes schemes, ReviewingWording wording) {
        this.wording = wording;
        this.scheme = schemes.named("institution-recruitment");
    }

    /** @throws Refusal {@code recruitment-plan.no-rule} (422) if nothing is in force on the date */
    RecruitmentRule inForce(LocalDate on) {
        return RecruitmentRule.of(version(on));
    }

    /**
     * Looks for wording that the law forbids in the title of a plan and in its posts (就业促进法 art. 26 to 31, 人事部令第6号
     * art. 10).
     */
    List<Fault> discriminations(String title, List<PlannedPost> posts, LocalDate on) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("title", title);
        for (int i = 0; i < posts.size(); i++) {
            var post = "posts[" + i + "].";
            posts.get(i).wordings().forEach((field, text) -> texts.put(post + field, text));
        }
        return wording.reviewInstitution(texts, on).findings().stream().map(RecruitmentRules::fault).toList();
    }

    private static Fault fault(Finding finding) {
        return Fault.of(finding.field(), "recruitment-plan.discriminates",
                Map.of("rule", finding.rule(), "word", finding.wording(), "position", finding.position(), "clause",
                        finding.clause(), "reason_zh", finding.reason().zh(), "reason_en", finding.reason().en()));
    }

    /**
     * Holds a talent against the conditions of a post, with whichever of the studies fits best. It tells the reviewer what the data say and decides nothing: a
     * person does (个人信息保护法 art. 24).
     */
    Decision precheck(PlannedPost post, Studies studies, LocalDate announcedOn, LocalDate on) {
        return studies.best(studied -> precheck(post, studied, announcedOn, on));
    }

    private Decision precheck(PlannedPost post, Talent talent, LocalDate announcedOn, LocalDate on) {
        var graduation = talent.graduation();
        var major = post.major();
        var studied = graduation.major();
        var maxAge = post.maxAge();
        return scheme.decide(Facts.builder()
                .known("person.age", Period.between(talent.person().birthDate(), on).getYears(), "identity number")
                .known("person.education_suffices", graduation.education().satisfies(post.education()),
                        "roster")
                .known("person.major_fits", major == null
                        || studied != null && (studied.contains(major) || major.contains(studied)), "roster")
                .known("post.max_age", maxAge == null ? NO_LIMIT : maxAge, "announcement")
                .build(), announcedOn);
    }

    private SchemeVersion version(LocalDate on) {
        return scheme.inForce(on).orElseThrow(() -> Refusal.of(Refusal.Kind.INELIGIBLE,
                new Fault(null, "recruitment-plan.no-rule", Map.of())));
    }
}

package silian.recruitment.institutions;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
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

/** The rules of open recruitment: dated data, see {@code schemes/institution-recruitment.yaml}. */
@Component
final class RecruitmentRules {

    /** Older than anybody who works: stands for a post that asks for no age. */
    private static final int NO_LIMIT = 200;

    private final Scheme scheme;

    RecruitmentRules(Schemes schemes) {
        this.scheme = schemes.named("institution-recruitment");
    }

    /** @throws Refusal {@code recruitment-plan.no-rule} (422) if nothing is in force on the date */
    RecruitmentRule inForce(LocalDate on) {
        return RecruitmentRule.of(version(on));
    }

    /**
     * Looks for conditions that the law forbids: sex, ethnicity, health, household, marriage, or the fame of a school
     * (就业促进法 art. 26 to 31, 人事部令第6号 art. 10).
     */
    List<Fault> discriminations(List<PlannedPost> posts, LocalDate on) {
        var refused = RecruitmentRule.texts(version(on).parameters(), "refused_wording");
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < posts.size(); i++) {
            for (var text : posts.get(i).wordings()) {
                for (var word : refused) {
                    if (text.contains(word)) {
                        faults.add(Fault.of("posts[" + i + "]", "recruitment-plan.discriminates",
                                Map.of("word", word)));
                    }
                }
            }
        }
        return faults;
    }

    /**
     * Holds a talent against the conditions of a post. It tells the reviewer what the data say and decides nothing: a
     * person does (个人信息保护法 art. 24).
     */
    Decision precheck(PlannedPost post, Talent talent, LocalDate announcedOn, LocalDate on) {
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

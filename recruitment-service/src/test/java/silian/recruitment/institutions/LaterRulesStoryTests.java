package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.institutions.OpenRecruitment.ANNOUNCED;
import static silian.recruitment.institutions.OpenRecruitment.INTERVIEWED;
import static silian.recruitment.institutions.OpenRecruitment.OPENED;
import static silian.recruitment.institutions.OpenRecruitment.on;
import static silian.recruitment.institutions.OpenRecruitment.scores;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.commands.ExpectedVersion;
import silian.recruitment.Commands;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.language.InstitutionPostId;

/** Rules that came into force after a plan was announced. */
@RecruitmentStory
class LaterRulesStoryTests {

    @Autowired
    private OpenRecruitment ours;
    @Autowired
    private InstitutionPosts posts;
    @Autowired
    private Candidacies candidacies;
    @Autowired
    private Examinations examinations;
    @Autowired
    private RecruitmentPlans plans;
    @Autowired
    private ReviewingCandidates reviewing;
    @Autowired
    private MissedWithdrawals withdrawals;

    @Test
    void leaveAnAnnouncedPlanAlone(@TempDir Path directory) {
        var rules = LaterRules.in(directory);
        assertThat(rules.inForce(OPENED).writtenPercent()).isEqualTo(70);
        var announced = rules.inForce(ANNOUNCED);
        var post = ours.anAnnouncedPost(1);
        var writes = ours.aQualified(post);
        var talks = ours.aQualified(post);

        // opened, examined and ranked while the later version is in force
        new OpeningPosts(posts, candidacies, examinations, plans, rules, reviewing, withdrawals).open(
                new InstitutionPostId(post), RatioMeasure.KEEP, "急需紧缺", ExpectedVersion.any(),
                Commands.aCommand(OPENED));
        ours.written(post, List.of(scores(writes, "150", "150"), scores(talks, "90", "90"))).expect(200);
        ours.officer(on(post, "/short-list"), Map.of(), OPENED).expect(200);
        ours.panel(post, 5, null).expect(200);
        ours.interview(post, List.of(talks), 5, 90).expect(200);
        ours.interview(post, List.of(writes), 5, 60).expect(200);
        ours.officer(on(post, "/ranking"), Map.of(), INTERVIEWED).expect(200);

        var examination = examinations.findById(new InstitutionPostId(post)).orElseThrow();
        assertThat(examination.rule()).isEqualTo(announced);
        assertThat(announced.version()).isBefore(LaterRules.LATER);
        var lists = ours.lists(post);
        assertThat(lists.path("rule").path("writtenPercent").asInt()).isEqualTo(40);
        assertThat(lists.path("rule").path("tieBreaks").get(0).asString()).isEqualTo("WRITTEN");
        assertThat(Recomputation.differences(lists)).isEmpty();
        // 40 % of 60 and 60 % of 93.30; by the later version the other would be first
        var first = lists.path("ranking").path("lines").get(0);
        assertThat(first.path("candidate").asString()).isEqualTo(talks.number());
        assertThat(first.path("total").decimalValue()).isEqualByComparingTo("79.98");
    }
}

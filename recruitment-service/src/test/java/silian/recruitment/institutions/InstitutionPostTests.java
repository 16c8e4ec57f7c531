package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;
import static silian.recruitment.institutions.Institutions.FIRST;
import static silian.recruitment.institutions.Institutions.LAST;
import static silian.recruitment.institutions.Institutions.aPost;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;
import silian.recruitment.language.CandidacyId;

/** Registering for a post, and opening it. */
class InstitutionPostTests {

    private static final LocalDate OVER = LAST.plusDays(1);

    @Test
    void aPostMovesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("InstitutionPost 招聘岗位", InstitutionPost::state)
                .in(InstitutionPost.State.REGISTERING, () -> aPost(2))
                .in(InstitutionPost.State.OPENED, () -> opened(6, null))
                .in(InstitutionPost.State.CANCELLED, () -> opened(5, RatioMeasure.CANCEL))
                .move("admit", post -> post.admit(new CandidacyId(anId("late")), LAST))
                .move("open, 6 of 6", post -> post.open(6, 3, null, null, aCommand(OVER)))
                .move("open, 5 of 6", post -> post.open(5, 3, null, null, aCommand(OVER)))
                .move("cancel", post -> post.open(5, 3, RatioMeasure.CANCEL, "人数不足", aCommand(OVER)))
                .move("cut", post -> post.open(5, 3, RatioMeasure.CUT, "人数不足", aCommand(OVER)))
                .move("keep", post -> post.open(5, 3, RatioMeasure.KEEP, "急需", aCommand(OVER))));
    }

    @Test
    void cutsPlacesToWhatTheRatioAllows() {
        assertThat(opened(5, RatioMeasure.CUT).headcount()).isEqualTo(1);
        assertThat(opened(5, RatioMeasure.KEEP).headcount()).isEqualTo(2);
        assertRefused("institution-post.too-few-to-cut", () -> opened(2, RatioMeasure.CUT));
        assertRefused("institution-post.nobody-qualified", () -> opened(0, RatioMeasure.KEEP));
        assertRefused("institution-post.ratio-met", () -> opened(6, RatioMeasure.KEEP));
        assertRefused("text.missing", () -> aPost(2).open(5, 3, RatioMeasure.KEEP, " ", aCommand(OVER)));
        assertRefused("institution-post.still-registering", () -> aPost(2).open(6, 3, null, null, aCommand(LAST)));
    }

    @Test
    void registersOnItsDaysOnly() {
        var id = new CandidacyId(anId("a"));
        assertRefused("institution-post.registration-not-begun", () -> aPost(1).admit(id, FIRST.minusDays(1)));
        assertRefused("institution-post.registration-over", () -> aPost(1).admit(id, OVER));
        var post = aPost(1);
        post.admit(id, FIRST);
        post.admit(id, LAST);
        assertThat(post.candidacies()).containsExactly(id);
    }

    @Test
    void hasRoomForSoManyCandidaciesAndNoMore() {
        var post = aPost(1);
        for (int i = 0; i < InstitutionPost.MOST_CANDIDACIES; i++) {
            post.admit(new CandidacyId(anId("crowd-" + i)), FIRST);
        }
        assertRefused("institution-post.full", () -> post.admit(new CandidacyId(anId("late")), FIRST));
        post.admit(new CandidacyId(anId("crowd-0")), LAST);
        assertThat(post.candidacies()).hasSize(InstitutionPost.MOST_CANDIDACIES);
    }

    private static InstitutionPost opened(int qualified, @Nullable RatioMeasure measure) {
        var post = aPost(2);
        post.open(qualified, 3, measure, "报考人数不足", aCommand(OVER));
        return post;
    }
}

package silian.recruitment.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.postings.PostingFixture.DAY;
import static silian.recruitment.postings.PostingFixture.FOUND;
import static silian.recruitment.postings.PostingFixture.KEYS;
import static silian.recruitment.postings.PostingFixture.PASSED;
import static silian.recruitment.postings.PostingFixture.aDraft;
import static silian.recruitment.postings.PostingFixture.aDraftThrough;
import static silian.recruitment.postings.PostingFixture.corrected;
import static silian.recruitment.postings.PostingFixture.found;

import java.util.Map;
import org.junit.jupiter.api.Test;
import silian.platform.commands.Refusal;

class PostingReviewTests {

    @Test
    void isPublishedOnlyWithWordingThatPassesOrThatAReviewerJudged() {
        var posting = aDraft(1);
        var refusal = catchThrowableOfType(Refusal.class, () -> posting.publish(FOUND, KEYS, aCommand()));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INELIGIBLE);
        assertThat(refusal.faults().getFirst().arguments()).isEqualTo(Map.of("rule", "sex", "wording", "限男性",
                "position", 3, "clause", "示例条款", "reason_zh", "示例", "reason_en", "example"));
        assertRefused("posting.wording-passes", () -> posting.overrule(PASSED, "示例理由", aCommand()));

        posting.overrule(FOUND, "国家规定的禁忌岗位", aCommand());

        assertRefused("posting.wording-discriminates", () -> posting.publish(found("限汉族"), KEYS, aCommand()));
        posting.publish(FOUND, KEYS, aCommand());
        assertThat(posting.review().wording().judged()).isTrue();
    }

    @Test
    void goesBackAndForthBetweenItsEmployerAndTheOfficers() {
        var posting = aDraft(1);
        corrected(posting, aCommand());
        assertThat(posting.advertisement().vacancy().title()).isEqualTo("电焊工");
        assertThat(posting.openings().offered()).isEqualTo(3);
        assertThat(posting.review().wording().review()).isEqualTo(FOUND);

        posting.submit(aCommand());
        assertThat(posting.review().submittedAt()).isEqualTo(NOON);
        posting.sendBack("请删除性别要求", aCommand());
        assertThat(posting.review().returnedFor()).isEqualTo("请删除性别要求");
        assertThat(posting.review().submittedAt()).isNull();
        assertRefused("posting.returned", () -> posting.publish(PASSED, KEYS, aCommand()));

        posting.submit(aCommand());
        assertThat(posting.review().returnedFor()).isNull();
        posting.publish(PASSED, KEYS, aCommand());
        assertThat(posting.review().submittedAt()).isNull();
        assertRefused("posting.last-day-over", () -> aDraftThrough(DAY).submit(aCommand(DAY.plusDays(1))));
    }

    @Test
    void keepsWhatAReviewerJudgedWhenItSaysTheSame() {
        var posting = aDraft(1);
        corrected(posting, aCommand());
        posting.overrule(FOUND, "国家规定的禁忌岗位", aCommand());

        corrected(posting, aCommand());

        posting.publish(FOUND, KEYS, aCommand());
        assertThat(posting.state()).isEqualTo(PostingState.PUBLISHED);
    }

    @Test
    void isJudgedAnewWhenItSaysSomethingElseAroundWhatWasJudged() {
        var posting = aDraft(1);
        posting.overrule(FOUND, "国家规定的禁忌岗位", aCommand());

        corrected(posting, aCommand());

        assertThat(posting.review().wording().judged()).isFalse();
        assertRefused("posting.wording-discriminates", () -> posting.publish(FOUND, KEYS, aCommand()));
    }
}

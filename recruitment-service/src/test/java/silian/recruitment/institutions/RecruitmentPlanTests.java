package silian.recruitment.institutions;

import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;
import static silian.recruitment.institutions.Institutions.FIRST;
import static silian.recruitment.institutions.Institutions.LAST;
import static silian.recruitment.institutions.Institutions.aPlan;
import static silian.recruitment.institutions.Institutions.aPost;

import java.util.List;
import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.RecruitmentPlanId;

/** What a plan of open recruitment may say, and how it moves. */
class RecruitmentPlanTests {

    @Test
    void aPlanMovesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("RecruitmentPlan 公开招聘方案", RecruitmentPlan::state)
                .in(RecruitmentPlan.State.DRAFTED, () -> aPlan(aPost("A01", 1)))
                .in(RecruitmentPlan.State.APPROVED, RecruitmentPlanTests::anApprovedPlan)
                .in(RecruitmentPlan.State.ANNOUNCED, RecruitmentPlanTests::anAnnouncedPlan)
                .in(RecruitmentPlan.State.CANCELLED, RecruitmentPlanTests::aCancelledPlan)
                .move("approve", plan -> plan.approve(aCommand(FIRST)))
                .move("announce", plan -> plan.announce(aCommand(FIRST)))
                .move("cancel", plan -> plan.cancel(aCommand(FIRST))));
    }

    @Test
    void isForPublicInstitutionsOnly() {
        assertRefused("recruitment-plan.not-an-institution",
                () -> RecruitmentPlan.draft(new RecruitmentPlanId(anId("plan")), new EmployerId("914403001922038216"),
                        "招聘", List.of(aPost("A01", 1)), FIRST, LAST, aCommand()));
        assertRefused("recruitment-plan.post-repeated", () -> aPlan(aPost("A01", 1), aPost("A01", 1)));
        assertRefused("recruitment-plan.post-code", () -> aPlan(aPost("a-1", 1)));
        assertRefused("recruitment-plan.number-out-of-range", () -> aPlan(aPost("A01", 0)));
        assertRefused("recruitment-plan.number-out-of-range", () -> aPlan());
        assertRefused("recruitment-plan.registration-begun", () -> anApprovedPlan().announce(aCommand(LAST)));
    }

    private static RecruitmentPlan anApprovedPlan() {
        var plan = aPlan(aPost("A01", 1));
        plan.approve(aCommand());
        return plan;
    }

    private static RecruitmentPlan anAnnouncedPlan() {
        var plan = anApprovedPlan();
        plan.announce(aCommand(FIRST));
        return plan;
    }

    private static RecruitmentPlan aCancelledPlan() {
        var plan = anApprovedPlan();
        plan.cancel(aCommand());
        return plan;
    }
}

package silian.recruitment.institutions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.language.RecruitmentPlanId;

/**
 * Planning open recruitment and announcing it. The posts are written before the plan is announced, each under an id of
 * its own that follows from the plan: announcing again after a crash completes them, and nobody can register before the
 * plan itself says so.
 */
@Component
public final class PlanningRecruitment {

    private static final Sort BY_ID = Sort.by("id");

    private final RecruitmentPlans plans;
    private final InstitutionPosts posts;
    private final FindingEmployers employers;
    private final RecruitmentRules rules;

    PlanningRecruitment(RecruitmentPlans plans, InstitutionPosts posts, FindingEmployers employers,
            RecruitmentRules rules) {
        this.plans = plans;
        this.posts = posts;
        this.employers = employers;
        this.rules = rules;
    }

    /**
     * Drafts a plan of the agent's institution.
     *
     * @throws Refusal {@code employer.unknown}; {@code recruitment-plan.discriminates} for all forbidden wording; what
     *     {@link RecruitmentPlan#draft} refuses
     */
    public RecruitmentPlan draft(String title, List<PlannedPost> planned, LocalDate registersFrom,
            LocalDate registersUntil, Command command) {
        var institution = employers.of(command.caller()).id();
        var id = new RecruitmentPlanId(command.derive("recruitment-plan"));
        return plans.findById(id).orElseGet(() -> {
            var plan = RecruitmentPlan.draft(id, institution, title, planned, registersFrom, registersUntil, command);
            rules.inForce(command.on());
            requireLawful(plan, command.on());
            return plans.save(plan);
        });
    }

    private void requireLawful(RecruitmentPlan plan, LocalDate on) {
        var discriminations = rules.discriminations(plan.title(), plan.posts(), on);
        if (!discriminations.isEmpty()) {
            throw Refusal.ineligible(discriminations);
        }
    }

    public RecruitmentPlan approve(RecruitmentPlanId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, _ -> true, RecruitmentPlan::approve);
    }

    /**
     * Announces a plan: its institution may, and an officer.
     *
     * @throws Refusal {@code recruitment-plan.discriminates} for all wording that is forbidden by now; what
     *     {@link RecruitmentPlan#announce} refuses
     */
    public RecruitmentPlan announce(RecruitmentPlanId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, plan -> mayMove(plan, command.caller()), (plan, announcement) -> {
            plan.announce(announcement);
            rules.inForce(announcement.on());
            requireLawful(plan, announcement.on());
            plan.posts().stream().filter(post -> !posts.existsById(plan.idOf(post)))
                    .forEach(post -> posts.save(InstitutionPost.of(plan, post, announcement)));
        });
    }

    /** Cancels a plan that was not announced: its institution may, and an officer. */
    public RecruitmentPlan cancel(RecruitmentPlanId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, plan -> mayMove(plan, command.caller()), RecruitmentPlan::cancel);
    }

    /** @throws Refusal {@code recruitment-plan.unknown}, also for a plan the caller may not see */
    public RecruitmentPlan get(RecruitmentPlanId id, Caller caller) {
        return plans.findById(id).filter(plan -> plan.visibleTo(caller))
                .orElseThrow(() -> Refusal.unknown("recruitment-plan"));
    }

    /** A page of plans in the order of their ids: an institution's own, all for staff, what is announced for others. */
    public Window<RecruitmentPlan> list(Caller caller, ScrollPosition position, Limit limit) {
        if (caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER)) {
            return plans.findBy(position, limit, BY_ID);
        }
        return caller.is(Roles.EMPLOYER_AGENT)
                ? plans.findByInstitution(employers.of(caller).id(), position, limit, BY_ID)
                : plans.findByStateIn(Set.of(RecruitmentPlan.State.ANNOUNCED), position, limit, BY_ID);
    }

    private static boolean mayMove(RecruitmentPlan plan, Caller caller) {
        return caller.is(Roles.OFFICER) || plan.isOf(caller);
    }

    private RecruitmentPlan move(RecruitmentPlanId id, ExpectedVersion expected, Command command,
            Predicate<RecruitmentPlan> allowed, BiConsumer<RecruitmentPlan, Command> verb) {
        var plan = plans.findById(id).filter(allowed).orElseThrow(() -> Refusal.unknown("recruitment-plan"));
        if (plan.has(command)) {
            return plan;
        }
        expected.check(plan.version());
        verb.accept(plan, command);
        return plans.save(plan);
    }
}

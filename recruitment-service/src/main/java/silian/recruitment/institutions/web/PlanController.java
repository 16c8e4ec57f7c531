package silian.recruitment.institutions.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.platform.web.Versioned;
import silian.recruitment.institutions.PlannedPost;
import silian.recruitment.institutions.PlanningRecruitment;
import silian.recruitment.institutions.RecruitmentPlan;
import silian.recruitment.language.RecruitmentPlanId;

/** Plans of open recruitment, as public institutions draft them and officers approve them. */
@RestController
@RequestMapping("/api/recruitment/v1/recruitment-plans")
class PlanController {

    private final PlanningRecruitment planning;

    PlanController(PlanningRecruitment planning) {
        this.planning = planning;
    }

    /** Drafts a plan of the agent's public institution (credit code 12...). */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    PlanView draft(@Valid @RequestBody PlanDraft draft, Command command) {
        return PlanView.of(planning.draft(draft.title(), draft.posts().stream().map(PostDraft::toPost).toList(),
                draft.registersFrom(), draft.registersUntil(), command));
    }

    /** Approves a plan. */
    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('OFFICER')")
    PlanView approve(@PathVariable RecruitmentPlanId id, ExpectedVersion expected, Command command) {
        return PlanView.of(planning.approve(id, expected, command));
    }

    /** Announces a plan; the rules in force on this date hold for everything that follows. */
    @PostMapping("/{id}/announcement")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    PlanView announce(@PathVariable RecruitmentPlanId id, ExpectedVersion expected, Command command) {
        return PlanView.of(planning.announce(id, expected, command));
    }

    /** Cancels a plan that was not announced. */
    @PostMapping("/{id}/cancellation")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    PlanView cancel(@PathVariable RecruitmentPlanId id, ExpectedVersion expected, Command command) {
        return PlanView.of(planning.cancel(id, expected, command));
    }

    /** The plans the caller may know of. */
    @GetMapping
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'UNIVERSITY', 'OFFICER', 'REVIEWER')")
    Paged<PlanView> list(Caller caller, Paging paging) {
        return Paged.of(planning.list(caller, paging.position(), paging.limit()), PlanView::of, paging);
    }

    /** One plan with its posts. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'UNIVERSITY', 'OFFICER', 'REVIEWER')")
    PlanView show(@PathVariable RecruitmentPlanId id, Caller caller) {
        return PlanView.of(planning.get(id, caller));
    }

    /**
     * What an institution plans.
     *
     * @param registersFrom first day of registration
     * @param registersUntil last day of registration
     */
    record PlanDraft(@NotNull @Schema(minLength = 1, maxLength = 80) String title, @NotNull LocalDate registersFrom,
            @NotNull LocalDate registersUntil,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid PostDraft> posts) {}

    /**
     * A post with its conditions, none of which may discriminate.
     *
     * @param code up to ten capital letters and digits, such as A01
     * @param headcount places, 1 to 200
     * @param minimumEducation GB/T 4658, such as 21
     * @param major the subject asked for; none for any
     * @param maxAge completed years on the day of registration; none for any
     */
    record PostDraft(@NotNull @Schema(pattern = "^[A-Z0-9]{1,10}$") String code,
            @NotNull @Schema(minLength = 1, maxLength = 60) String title,
            @NotNull @Schema(minimum = "1", maximum = "200") Integer headcount,
            @NotNull @Schema(minLength = 2, maxLength = 2) String minimumEducation,
            @Schema(minLength = 1, maxLength = 60) @Nullable String major,
            @Schema(minimum = "16", maximum = "65") @Nullable Integer maxAge,
            @Size(max = 10) @Nullable List<@NotNull @Size(max = 120) String> conditions) {

        PlannedPost toPost() {
            return new PlannedPost(code, title, headcount, minimumEducation, major, maxAge,
                    conditions == null ? List.of() : conditions);
        }
    }

    /** A post of a plan as shown; under its id once the plan is announced. */
    record PlannedPostView(String id, String code, String title, int headcount, String minimumEducation,
            @Nullable String major, @Nullable Integer maxAge, List<String> conditions) {}

    /** A plan as shown. */
    record PlanView(String id, String institution, String title, LocalDate registersFrom, LocalDate registersUntil,
            List<PlannedPostView> posts, RecruitmentPlan.State state, @Nullable LocalDate announcedOn,
            @Nullable Long version) implements Versioned {

        static PlanView of(RecruitmentPlan plan) {
            return new PlanView(plan.id().value(), plan.institution().value(), plan.title(), plan.registersFrom(),
                    plan.registersUntil(), plan.posts().stream().map(post -> new PlannedPostView(
                            plan.idOf(post).value(), post.code(), post.title(), post.headcount(),
                            post.minimumEducation(), post.major(), post.maxAge(), post.conditions())).toList(),
                    plan.state(), plan.announcedOn(), plan.version());
        }
    }
}

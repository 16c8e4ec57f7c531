package silian.recruitment.institutions;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.calendar.WorkingCalendar;
import silian.recruitment.language.CandidacyId;
import silian.recruitment.language.Wording;

/** Reviewing qualifications (资格审查), and appeals against it. All of it ends when the post is opened. */
@Component
public final class ReviewingCandidates {

    private static final int LONGEST_REASON = 200;

    private final Candidacies candidacies;
    private final InstitutionPosts posts;
    private final RecruitmentPlans plans;
    private final RecruitmentRules rules;
    private final WorkingCalendar calendar;

    ReviewingCandidates(Candidacies candidacies, InstitutionPosts posts, RecruitmentPlans plans,
            RecruitmentRules rules, WorkingCalendar calendar) {
        this.candidacies = candidacies;
        this.posts = posts;
        this.plans = plans;
        this.rules = rules;
        this.calendar = calendar;
    }

    /**
     * What was found of a candidacy.
     *
     * @param addition whether the ground for additional points was proved
     */
    public record Finding(boolean qualified, boolean addition, String reason) {

        private String checkedReason() {
            return Wording.line("reason", reason, LONGEST_REASON);
        }
    }

    /** Decides the qualification review. */
    public Candidacy review(CandidacyId id, Finding finding, ExpectedVersion expected, Command command) {
        return move(id, _ -> true, expected, command, candidacy -> candidacy.review(finding.qualified(),
                finding.addition(), finding.checkedReason(), command));
    }

    /** Appeals against the caller's own rejection. */
    public Candidacy appeal(CandidacyId id, String why, ExpectedVersion expected, Command command) {
        var reason = Wording.line("reason", why, LONGEST_REASON);
        return move(id, candidacy -> candidacy.isOf(command.caller()), expected, command,
                candidacy -> candidacy.appeal(reason, appealUntil(candidacy), command));
    }

    /** Decides an appeal. */
    public Candidacy decideAppeal(CandidacyId id, Finding finding, ExpectedVersion expected, Command command) {
        return move(id, _ -> true, expected, command, candidacy -> candidacy.decideAppeal(finding.qualified(),
                finding.addition(), finding.checkedReason(), command));
    }

    /** Last day of the appeal against a rejection; the day it was told if it was not rejected. */
    LocalDate appealUntil(Candidacy candidacy) {
        var rejectedOn = candidacy.qualification().rejectedOn();
        if (rejectedOn == null) {
            return candidacy.registeredOn();
        }
        return calendar.plusWorkingDays(rejectedOn, ruleOf(candidacy).appealWorkingDays()).date();
    }

    private RecruitmentRule ruleOf(Candidacy candidacy) {
        return rules.inForce(plans.findById(candidacy.plan()).orElseThrow(() -> Refusal.unknown("candidacy"))
                .rulesAsOf());
    }

    private Candidacy move(CandidacyId id, Predicate<Candidacy> allowed, ExpectedVersion expected, Command command,
            Consumer<Candidacy> verb) {
        var candidacy = candidacies.findById(id).filter(allowed).orElseThrow(() -> Refusal.unknown("candidacy"));
        if (candidacy.has(command)) {
            return candidacy;
        }
        expected.check(candidacy.version());
        posts.findById(candidacy.post()).orElseThrow().requireRegistering();
        verb.accept(candidacy);
        return candidacies.save(candidacy);
    }
}

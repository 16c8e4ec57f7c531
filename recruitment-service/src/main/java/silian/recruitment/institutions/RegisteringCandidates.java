package silian.recruitment.institutions;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.CandidacyId;
import silian.recruitment.language.InstitutionPostId;
import silian.recruitment.language.Wording;
import silian.recruitment.talents.FindingTalents;

/**
 * Registering for a post, stepping back, and reading candidacies. The post notes the candidacy before it is written: a
 * post that was opened meanwhile refuses, and whoever registers again after a crash completes what was begun. A
 * candidacy that came to be written only after the opening is ended at once: nobody would ever review it.
 */
@Component
public final class RegisteringCandidates {

    private static final Sort BY_ID = Sort.by("id");
    private static final int LONGEST_CLAIM = 120;

    private final RecruitmentPlans plans;
    private final InstitutionPosts posts;
    private final Candidacies candidacies;
    private final Examinations examinations;
    private final FindingTalents talents;
    private final RecruitmentRules rules;
    private final CandidateNumbers numbers;

    RegisteringCandidates(RecruitmentPlans plans, InstitutionPosts posts, Candidacies candidacies,
            Examinations examinations, FindingTalents talents, RecruitmentRules rules,
            CandidateNumbers numbers) {
        this.plans = plans;
        this.posts = posts;
        this.candidacies = candidacies;
        this.examinations = examinations;
        this.talents = talents;
        this.rules = rules;
        this.numbers = numbers;
    }

    /**
     * Registers the person who asks, or once more whoever stepped back. Registering twice changes nothing.
     *
     * @param addition on what ground additional points are claimed, {@code null} for none
     * @throws Refusal {@code institution-post.unknown}, {@code profile.unknown}; {@code candidacy.another-post},
     *     {@code candidacy.over}; what {@link InstitutionPost#admit} refuses
     */
    public Candidacy register(InstitutionPostId id, @Nullable String addition, Command command) {
        var claimed = Wording.optionalLine("addition", addition, LONGEST_CLAIM);
        var talent = talents.of(command.caller());
        var post = post(id);
        var rulesAsOf = plans.findById(post.plan()).orElseThrow(() -> Refusal.unknown("institution-post"))
                .rulesAsOf();
        var candidacy = Candidacy.idOf(id, talent.id());
        var known = candidacies.findById(candidacy);
        if (known.filter(found -> found.answers(command)).isPresent()) {
            return known.get();
        }
        SimultaneousSaves.retried(() -> admit(id, candidacy, command));
        var studies = talents.studies(talent);
        var postgraduate = studies.highest().graduation().education().isMasterOrAbove();
        var claims = Qualification.claimed(rules.precheck(post.post(), studies, rulesAsOf, command.on()), claimed);
        var registered = known.orElseGet(() -> Candidacy.register(post, numbers.of(candidacy), talent.id(),
                postgraduate, claims, command));
        if (known.isPresent()) {
            registered.registerAgain(postgraduate, claims, command);
        }
        return unlessTooLate(saved(registered, command));
    }

    private Candidacy saved(Candidacy registered, Command command) {
        try {
            return candidacies.save(registered);
        } catch (DuplicateKeyException e) {
            return candidacies.findById(registered.id()).filter(found -> found.answers(command))
                    .orElseThrow(() -> Refusal.conflict("candidacy.another-post"));
        }
    }

    private Candidacy unlessTooLate(Candidacy registered) {
        try {
            post(registered.post()).requireRegistering();
            return registered;
        } catch (Refusal over) {
            if (registered.end(CandidacyEnding.TOO_LATE)) {
                candidacies.save(registered);
            }
            throw over;
        }
    }

    private InstitutionPost admit(InstitutionPostId id, CandidacyId candidacy, Command command) {
        var post = post(id);
        post.admit(candidacy, command.on());
        return posts.save(post);
    }

    /**
     * Steps back. If the examination has begun, the place goes to the next in line. The examination hears of it before,
     * as it may refuse, and after, as it may have begun meanwhile.
     *
     * @throws Refusal {@code candidacy.unknown}; {@code candidacy.over}, {@code examination.appointing}
     */
    public Candidacy withdraw(CandidacyId id, ExpectedVersion expected, Command command) {
        var candidacy = candidacies.findById(id).filter(found -> found.isOf(command.caller()))
                .orElseThrow(() -> Refusal.unknown("candidacy"));
        if (!candidacy.has(command)) {
            expected.check(candidacy.version());
            candidacy.withdraw(command);
            SimultaneousSaves.retried(() -> leave(candidacy, command));
            candidacies.save(candidacy);
        }
        if (candidacy.state() == CandidacyState.WITHDRAWN) {
            SimultaneousSaves.retried(() -> leave(candidacy, command));
        }
        return candidacy;
    }

    private boolean leave(Candidacy candidacy, Command command) {
        examinations.findById(candidacy.post()).ifPresent(examination -> {
            if (examination.leave(candidacy.number(), command)) {
                examinations.save(examination);
            }
        });
        return true;
    }

    /** @throws Refusal {@code institution-post.unknown} */
    public InstitutionPost post(InstitutionPostId id) {
        return posts.findById(id).orElseThrow(() -> Refusal.unknown("institution-post"));
    }

    /** @throws Refusal {@code candidacy.unknown}, also for one the caller may not see */
    public Candidacy get(CandidacyId id, Caller caller) {
        return candidacies.findById(id).filter(candidacy -> candidacy.visibleTo(caller))
                .orElseThrow(() -> Refusal.unknown("candidacy"));
    }

    /** A page of the candidacies for a post in the order of their ids, for staff and its institution. */
    public Window<Candidacy> of(InstitutionPostId id, Caller caller, ScrollPosition position, Limit limit) {
        var post = posts.findById(id).filter(found -> found.isWorkedBy(caller))
                .orElseThrow(() -> Refusal.unknown("institution-post"));
        return candidacies.findByPost(post.id(), position, limit, BY_ID);
    }

    /** A page of the caller's own candidacies in the order of their ids. */
    public Window<Candidacy> own(Caller person, ScrollPosition position, Limit limit) {
        return candidacies.findByTalent(talents.of(person).id(), position, limit, BY_ID);
    }
}

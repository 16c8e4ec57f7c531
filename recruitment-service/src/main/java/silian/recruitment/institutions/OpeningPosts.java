package silian.recruitment.institutions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.InstitutionPostId;

/**
 * Opening posts (开考) once registration, reviews and appeals are over. The post is written first; what follows from it is
 * read and written after that: the examination with those who are qualified then, or the end of every candidacy of a
 * cancelled post. If a crash left that out, whoever opens the post next completes it, with whatever command.
 */
@Component
public final class OpeningPosts {

    private final InstitutionPosts posts;
    private final Candidacies candidacies;
    private final Examinations examinations;
    private final RecruitmentPlans plans;
    private final RecruitmentRules rules;
    private final ReviewingCandidates reviewing;
    private final MissedWithdrawals withdrawals;

    OpeningPosts(InstitutionPosts posts, Candidacies candidacies, Examinations examinations, RecruitmentPlans plans,
            RecruitmentRules rules, ReviewingCandidates reviewing, MissedWithdrawals withdrawals) {
        this.posts = posts;
        this.candidacies = candidacies;
        this.examinations = examinations;
        this.plans = plans;
        this.rules = rules;
        this.reviewing = reviewing;
        this.withdrawals = withdrawals;
    }

    /**
     * Opens a post, or does what is said about too few qualified people.
     *
     * @throws Refusal {@code institution-post.unknown}; {@code institution-post.reviews-open},
     *     {@code institution-post.appeals-possible}; what {@link InstitutionPost#open} refuses
     */
    public InstitutionPost open(InstitutionPostId id, @Nullable RatioMeasure measure, @Nullable String reason,
            ExpectedVersion expected, Command command) {
        var post = posts.findById(id).orElseThrow(() -> Refusal.unknown("institution-post"));
        var rule = rules.inForce(plans.findById(post.plan()).orElseThrow(() -> Refusal.unknown("institution-post"))
                .rulesAsOf());
        if (post.state() != InstitutionPost.State.REGISTERING) {
            if (!complete(post, rule, command) && !post.has(command)) {
                post.requireRegistering();
            }
            return post;
        }
        expected.check(post.version());
        post.requireRegistrationOver(command.on());
        var registered = registered(post);
        requireSettled(registered, command.on());
        post.open((int) registered.stream().filter(each -> each.state() == CandidacyState.QUALIFIED).count(),
                rule.openingRatio(), measure,
                reason, command);
        post = posts.save(post);
        complete(post, rule, command);
        return post;
    }

    /** Writes what follows from the opening; says whether something was missing. */
    private boolean complete(InstitutionPost post, RecruitmentRule rule, Command command) {
        return switch (post.state()) {
            case REGISTERING -> false;
            case OPENED -> examine(post, rule, command);
            case CANCELLED -> endCandidacies(post);
        };
    }

    private boolean examine(InstitutionPost post, RecruitmentRule rule, Command command) {
        if (examinations.existsById(post.id())) {
            return false;
        }
        var qualified = registered(post).stream().filter(each -> each.state() == CandidacyState.QUALIFIED).toList();
        try {
            examinations.save(Examination.of(post, qualified, rule, command));
        } catch (DuplicateKeyException sameMoment) {
            return true; // somebody else completes it
        }
        withdrawals.follow(post.id(), command.on());
        return true;
    }

    private boolean endCandidacies(InstitutionPost post) {
        var live = registered(post).stream().filter(each -> each.state() == CandidacyState.QUALIFIED).toList();
        live.forEach(each -> SimultaneousSaves.retried(() -> candidacies.findById(each.id())
                .map(found -> found.end(CandidacyEnding.POST_CANCELLED) ? candidacies.save(found) : found)
                .orElse(null)));
        return !live.isEmpty();
    }

    private List<Candidacy> registered(InstitutionPost post) {
        return candidacies.findAllById(post.candidacies());
    }

    private void requireSettled(List<Candidacy> registered, LocalDate on) {
        long open = registered.stream().filter(found -> found.state() == CandidacyState.REGISTERED
                || found.state() == CandidacyState.APPEALED).count();
        if (open > 0) {
            throw Refusal.conflict("institution-post.reviews-open", Map.of("open", open));
        }
        if (registered.stream().anyMatch(found -> found.state() == CandidacyState.REJECTED
                && !on.isAfter(reviewing.appealUntil(found)))) {
            throw Refusal.conflict("institution-post.appeals-possible");
        }
    }
}

package silian.recruitment.institutions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.language.CandidacyId;
import silian.recruitment.language.InstitutionPostId;

/**
 * Opening posts (开考) once registration, reviews and appeals are over. The post is written first; the examination follows
 * from what is then settled, so that the same command sent again after a crash makes the same one.
 */
@Component
public final class OpeningPosts {

    private final InstitutionPosts posts;
    private final Candidacies candidacies;
    private final Examinations examinations;
    private final RecruitmentPlans plans;
    private final RecruitmentRules rules;
    private final ReviewingCandidates reviewing;

    OpeningPosts(InstitutionPosts posts, Candidacies candidacies, Examinations examinations, RecruitmentPlans plans,
            RecruitmentRules rules, ReviewingCandidates reviewing) {
        this.posts = posts;
        this.candidacies = candidacies;
        this.examinations = examinations;
        this.plans = plans;
        this.rules = rules;
        this.reviewing = reviewing;
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
        var registered = candidacies.findAllById(post.candidacies().stream().map(CandidacyId::new).toList());
        var qualified = registered.stream().filter(found -> found.state() == Candidacy.State.QUALIFIED).toList();
        if (!post.has(command)) {
            expected.check(post.version());
            post.requireRegistering();
            post.requireRegistrationOver(command.on());
            requireSettled(registered, command.on());
            post.open(qualified.size(), rule.openingRatio(), measure, reason, command);
            post = posts.save(post);
        }
        if (post.state() == InstitutionPost.State.OPENED && !examinations.existsById(id)) {
            examinations.save(Examination.of(post, qualified, rule, command));
        }
        return post;
    }

    private void requireSettled(List<Candidacy> registered, LocalDate on) {
        long open = registered.stream().filter(found -> found.state() == Candidacy.State.REGISTERED
                || found.state() == Candidacy.State.APPEALED).count();
        if (open > 0) {
            throw Refusal.conflict("institution-post.reviews-open", Map.of("open", open));
        }
        if (registered.stream().anyMatch(found -> found.state() == Candidacy.State.REJECTED
                && !on.isAfter(reviewing.appealUntil(found)))) {
            throw Refusal.conflict("institution-post.appeals-possible");
        }
    }
}

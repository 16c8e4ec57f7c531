package silian.recruitment.institutions;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.CandidacyId;
import silian.recruitment.language.InstitutionPostId;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.OneByOne;
import silian.recruitment.retention.RetentionPeriod;

/**
 * Erases the candidacies of a plan in which nothing has moved for years, but for those who were appointed: they end with
 * their hires. A plan tells a moment before which nothing has to be looked at; if anything in it was moved later, that is
 * noted there instead, so that nobody who moves an examination writes to the plan as well.
 *
 * <p>
 * The plan is written last: whatever a crash left is found again. Published lists stay as they are, under numbers.
 */
@Component
class EndingCandidacies implements HeldForYears {

    private final RecruitmentPlans plans;
    private final InstitutionPosts posts;
    private final Examinations examinations;
    private final Candidacies candidacies;

    EndingCandidacies(RecruitmentPlans plans, InstitutionPosts posts, Examinations examinations,
            Candidacies candidacies) {
        this.plans = plans;
        this.posts = posts;
        this.examinations = examinations;
        this.candidacies = candidacies;
    }

    @Override
    public RetentionPeriod period() {
        return RetentionPeriod.APPLICATION;
    }

    /** Also counts plans of which it only noted that they were moved later. */
    @Override
    public int end(Instant before, Limit most) {
        return OneByOne.end(plans.findByHeldSinceLessThan(before, Sort.by("heldSince"), most),
                plan -> plan.id().value(), plan -> end(plan, before));
    }

    private boolean end(RecruitmentPlan plan, Instant before) {
        var all = posts.findAllById(plan.posts().stream().map(plan::idOf).toList());
        var moved = lastMove(plan, all);
        if (!moved.isBefore(before)) {
            return SimultaneousSaves.retried(() -> plans.findById(plan.id()).filter(found -> found.heldSince(moved))
                    .map(plans::save).isPresent());
        }
        return all.stream().allMatch(this::forget) && SimultaneousSaves.retried(() -> plans.findById(plan.id())
                .filter(RecruitmentPlan::forgotten).map(plans::save).isPresent());
    }

    private Instant lastMove(RecruitmentPlan plan, List<InstitutionPost> all) {
        var examined = examinations.findAllById(all.stream().map(InstitutionPost::id).toList());
        return Stream.of(Stream.of(plan.movedAt()), all.stream().map(InstitutionPost::movedAt),
                examined.stream().flatMap(each -> Stream.ofNullable(each.movedAt())),
                all.stream().flatMap(post -> unsuccessful(post).stream()).map(Candidacy::movedAt))
                .flatMap(moments -> moments).max(Instant::compareTo).orElseThrow();
    }

    /** Says whether nobody of the post is left who was not appointed: somebody may have moved meanwhile. */
    private boolean forget(InstitutionPost post) {
        unsuccessful(post).forEach(each -> candidacies.deleteByIdAndVersion(each.id(), each.version()));
        var left = registered(post);
        if (!left.stream().allMatch(Candidacy::endsWithItsHire)) {
            return false;
        }
        var appointed = left.stream().map(Candidacy::id).collect(Collectors.toSet());
        SimultaneousSaves.retried(() -> close(post.id(), appointed));
        return SimultaneousSaves.retried(() -> {
            var found = posts.findById(post.id()).orElseThrow();
            found.keepOnly(appointed);
            posts.save(found);
            return true;
        });
    }

    private boolean close(InstitutionPostId post, Set<CandidacyId> appointed) {
        examinations.findById(post).ifPresent(examination -> {
            examination.keepOnly(appointed);
            examinations.save(examination);
        });
        return true;
    }

    private List<Candidacy> unsuccessful(InstitutionPost post) {
        return registered(post).stream().filter(each -> !each.endsWithItsHire()).toList();
    }

    private List<Candidacy> registered(InstitutionPost post) {
        return candidacies.findAllById(post.candidacies());
    }
}

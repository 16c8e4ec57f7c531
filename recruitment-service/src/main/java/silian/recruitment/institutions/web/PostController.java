package silian.recruitment.institutions.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
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
import silian.recruitment.institutions.InstitutionPost;
import silian.recruitment.institutions.Opening;
import silian.recruitment.institutions.OpeningPosts;
import silian.recruitment.institutions.RatioMeasure;
import silian.recruitment.institutions.RegisteringCandidates;
import silian.recruitment.language.InstitutionPostId;

/** Posts of announced plans: registering for them, and opening them. */
@RestController
@RequestMapping("/api/recruitment/v1/institution-posts/{id}")
class PostController {

    private final RegisteringCandidates registering;
    private final OpeningPosts opening;

    PostController(RegisteringCandidates registering, OpeningPosts opening) {
        this.registering = registering;
        this.opening = opening;
    }

    /** One post. */
    @GetMapping
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'UNIVERSITY', 'OFFICER', 'REVIEWER')")
    PostView show(@PathVariable InstitutionPostId id) {
        return PostView.of(registering.post(id));
    }

    /** Registers the person who asks, within the days of registration. */
    @PostMapping("/registrations")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('TALENT')")
    CandidacyView register(@PathVariable InstitutionPostId id, @Valid @RequestBody Registration registration,
            Command command) {
        return CandidacyView.of(registering.register(id, registration.addition(), command));
    }

    /** Everybody who registered for the post. */
    @GetMapping("/candidacies")
    @PreAuthorize("hasAnyRole('EMPLOYER_AGENT', 'OFFICER', 'REVIEWER')")
    Paged<CandidacyView> candidacies(@PathVariable InstitutionPostId id, Caller caller, Paging paging) {
        return Paged.of(registering.of(id, caller, paging.position(), paging.limit()), CandidacyView::of, paging);
    }

    /** Opens the post once reviews and appeals are over, or does what is said about too few qualified people. */
    @PostMapping("/opening")
    @PreAuthorize("hasRole('OFFICER')")
    PostView open(@PathVariable InstitutionPostId id, @Valid @RequestBody OpeningRequest request,
            ExpectedVersion expected, Command command) {
        return PostView.of(opening.open(id, request.measure(), request.reason(), expected, command));
    }

    /** @param addition on what ground additional points are claimed, such as 三支一扶; none if they are not */
    record Registration(@Schema(maxLength = 120) @Nullable String addition) {}

    /**
     * How a post is opened.
     *
     * @param measure only if fewer people qualified than the opening ratio asks for
     * @param reason with a measure; it is filed and shown
     */
    record OpeningRequest(@Nullable RatioMeasure measure, @Schema(maxLength = 200) @Nullable String reason) {}

    /** A post as shown. */
    record PostView(String id, String plan, String institution, String code, String title, int headcount,
            String minimumEducation, @Nullable String major, @Nullable Integer maxAge, List<String> conditions,
            LocalDate registersFrom, LocalDate registersUntil, InstitutionPost.State state,
            @Nullable Opening opening, @Nullable Long version) implements Versioned {

        static PostView of(InstitutionPost post) {
            var planned = post.post();
            return new PostView(post.id().value(), post.plan().value(), post.institution().value(), planned.code(),
                    planned.title(), post.headcount(), planned.minimumEducation(), planned.major(),
                    planned.maxAge(), planned.conditions(), post.registersFrom(), post.registersUntil(),
                    post.state(), post.opening(), post.version());
        }
    }
}

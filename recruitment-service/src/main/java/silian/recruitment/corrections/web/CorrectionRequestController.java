package silian.recruitment.corrections.web;

import silian.recruitment.language.CorrectionRequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.platform.web.Versioned;
import silian.recruitment.corrections.CorrectionRequest;
import silian.recruitment.corrections.DisputedField;
import silian.recruitment.corrections.RequestingCorrections;
import silian.recruitment.language.TalentId;

/** What people ask to have corrected. */
@RestController
@RequestMapping("/api/recruitment/v1/correction-requests")
class CorrectionRequestController {

    private final RequestingCorrections requesting;

    CorrectionRequestController(RequestingCorrections requesting) {
        this.requesting = requesting;
    }

    /** Asks whoever made an entry about the caller to correct it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('TALENT')")
    CorrectionRequestView ask(@Valid @RequestBody CorrectionAsked asked, Command command) {
        return CorrectionRequestView.of(requesting.ask(asked.entry(), asked.field(), asked.text(), command));
    }

    /** Says that the entry is corrected, or why it is not. */
    @PostMapping("/{id}/answer")
    @PreAuthorize("hasAnyRole('UNIVERSITY', 'OFFICER')")
    CorrectionRequestView answer(@PathVariable CorrectionRequestId id, @Valid @RequestBody CorrectionAnswer answer,
            ExpectedVersion expected, Command command) {
        return CorrectionRequestView
                .of(requesting.answer(id, answer.corrected(), answer.reason(), expected, command));
    }

    /** A person's own, a university's, all for officers. */
    @GetMapping
    @PreAuthorize("hasAnyRole('TALENT', 'UNIVERSITY', 'OFFICER')")
    Paged<CorrectionRequestView> list(@RequestParam(required = false) CorrectionRequest.@Nullable State state,
            Caller caller, Paging paging) {
        return Paged.of(requesting.list(caller, state, paging.position(), paging.limit()), CorrectionRequestView::of,
                paging);
    }

    /** One of them. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('TALENT', 'UNIVERSITY', 'OFFICER')")
    CorrectionRequestView show(@PathVariable CorrectionRequestId id, Caller caller) {
        return CorrectionRequestView.of(requesting.get(id, caller));
    }

    /**
     * What is wrong.
     *
     * @param entry which of the caller's entries; absent for the profile's own
     * @param text what is wrong and what is right, 1 to 300 characters, without identity or phone numbers
     */
    record CorrectionAsked(@Nullable TalentId entry, @NotNull DisputedField field, @NotNull String text) {}

    /**
     * What became of it.
     *
     * @param reason what was done, or why nothing is, 1 to 200 characters
     */
    record CorrectionAnswer(boolean corrected, @NotNull String reason) {}

    /**
     * A request as shown.
     *
     * @param entry which entry is said to be wrong
     * @param school whose roster it stands on; absent for one of the window
     * @param reason of the answer
     */
    record CorrectionRequestView(String id, String entry, @Nullable String school, DisputedField field, String text,
            LocalDate askedOn, CorrectionRequest.State state, @Nullable String reason, @Nullable LocalDate answeredOn,
            @Nullable Long version) implements Versioned {

        static CorrectionRequestView of(CorrectionRequest request) {
            var school = request.school();
            return new CorrectionRequestView(request.id().value(), request.entry().value(),
                    school == null ? null : school.value(), request.field(), request.text(), request.askedOn(),
                    request.state(), request.reason(), request.answeredOn(), request.version());
        }
    }
}

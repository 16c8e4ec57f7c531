package silian.recruitment.cooperation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.platform.standards.SchoolCode;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.platform.web.Versioned;
import silian.recruitment.cooperation.AgreementId;
import silian.recruitment.cooperation.AgreementKind;
import silian.recruitment.cooperation.AgreementTerms;
import silian.recruitment.cooperation.CooperationAgreement;
import silian.recruitment.cooperation.CooperationAgreement.Renewal;
import silian.recruitment.cooperation.RecordingAgreements;

/** Cooperation agreements, as officers record them and universities see their own. */
@RestController
@RequestMapping("/api/recruitment/v1/cooperation-agreements")
class CooperationController {

    private final RecordingAgreements recording;
    private final BusinessDates dates;

    CooperationController(RecordingAgreements recording, BusinessDates dates) {
        this.recording = recording;
        this.dates = dates;
    }

    /** Records a signed agreement. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('OFFICER')")
    CooperationView record(@Valid @RequestBody SignedAgreement signed, Command command) {
        return view(recording.record(signed.toTerms(command.on()), command), command.on());
    }

    /** Lets an agreement run on until a later day. */
    @PostMapping("/{id}/renewal")
    @PreAuthorize("hasRole('OFFICER')")
    CooperationView renew(@PathVariable AgreementId id, @Valid @RequestBody RenewalRequest renewal,
            ExpectedVersion expected, Command command) {
        return view(recording.renew(id, renewal.until(), expected, command), command.on());
    }

    /** Ends an agreement before its day. */
    @PostMapping("/{id}/ending")
    @PreAuthorize("hasRole('OFFICER')")
    CooperationView end(@PathVariable AgreementId id, @Valid @RequestBody EndingRequest ending,
            ExpectedVersion expected,
            Command command) {
        return view(recording.end(id, ending.reason(), expected, command), command.on());
    }

    /** Agreements: a university's own, all for staff, who may ask for one university's. */
    @GetMapping
    @PreAuthorize("hasAnyRole('UNIVERSITY', 'OFFICER', 'REVIEWER')")
    Paged<CooperationView> list(@RequestParam(required = false) @Nullable SchoolCode university, Caller caller,
            Paging paging) {
        var today = dates.of(dates.now());
        return Paged.of(recording.list(caller, university, paging.position(), paging.limit()),
                agreement -> view(agreement, today), paging);
    }

    /** One agreement. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('UNIVERSITY', 'OFFICER', 'REVIEWER')")
    CooperationView show(@PathVariable AgreementId id, Caller caller) {
        return view(recording.get(id, caller), dates.of(dates.now()));
    }

    private static CooperationView view(CooperationAgreement agreement, LocalDate on) {
        var terms = agreement.terms();
        return new CooperationView(agreement.id().value(), terms.university().value(), terms.kind(), terms.title(),
                terms.signedOn(), terms.from(), agreement.until(), agreement.state(), agreement.isInForce(on),
                agreement.renewals(), agreement.endedOn(), agreement.version());
    }

    /**
     * What was signed.
     *
     * @param university five-digit school code
     * @param signedOn such as 2022-04-11, not in the future
     * @param until the last day, not before {@code from}
     */
    record SignedAgreement(@NotNull String university, @NotNull AgreementKind kind, @NotNull String title,
            @NotNull LocalDate signedOn, @NotNull LocalDate from, @NotNull LocalDate until) {

        AgreementTerms toTerms(LocalDate today) {
            return AgreementTerms.of(university, kind, title, signedOn, from, until, today);
        }
    }

    /** @param until the new last day, later than the one so far */
    record RenewalRequest(@NotNull LocalDate until) {}

    /** @param reason 1 to 200 characters */
    record EndingRequest(@NotNull String reason) {}

    /**
     * An agreement as shown.
     *
     * @param inForce whether it is in force today
     */
    record CooperationView(String id, String university, AgreementKind kind, String title, LocalDate signedOn,
            LocalDate from, LocalDate until, CooperationAgreement.State state, boolean inForce,
            List<Renewal> renewals, @Nullable LocalDate endedOn, @Nullable Long version) implements Versioned {}
}

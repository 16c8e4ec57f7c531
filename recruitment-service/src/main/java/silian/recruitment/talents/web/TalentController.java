package silian.recruitment.talents.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.standards.SchoolCode;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.AccreditingTalents;
import silian.recruitment.talents.ConfirmingPhones;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.MergingTalents;
import silian.recruitment.talents.RegisteringTalents;
import silian.recruitment.talents.Registrant;
import silian.recruitment.talents.TalentClass;
import silian.recruitment.talents.TalentView;

/** Talents, for universities and staff. */
@RestController
@RequestMapping("/api/recruitment/v1")
class TalentController {

    private final FindingTalents finding;
    private final RegisteringTalents registering;
    private final AccreditingTalents accrediting;
    private final MergingTalents merging;
    private final ConfirmingPhones phones;

    TalentController(FindingTalents finding, RegisteringTalents registering, AccreditingTalents accrediting,
            MergingTalents merging, ConfirmingPhones phones) {
        this.finding = finding;
        this.registering = registering;
        this.phones = phones;
        this.accrediting = accrediting;
        this.merging = merging;
    }

    /** Graduates: a university's own, all for staff, who may ask for one school's. */
    @GetMapping("/graduates")
    @PreAuthorize("hasAnyRole('UNIVERSITY', 'OFFICER', 'REVIEWER')")
    Paged<TalentView> graduates(@RequestParam(required = false) @Nullable SchoolCode school, Caller caller,
            Paging paging) {
        return Paged.of(finding.list(caller, school, paging.position(), paging.limit()),
                talent -> TalentView.of(talent, caller), paging);
    }

    /** Registers a person who stands on no roster and has shown the identity card; they claim the profile afterwards. */
    @PostMapping("/talents")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('OFFICER')")
    TalentView register(@Valid @RequestBody TalentRegistration registration, Command command) {
        return TalentView.of(registering.register(registration.registrant(), command));
    }

    /** Corrects what was registered at the window; entries of rosters are corrected by their university. */
    @PostMapping("/talents/{id}/correction")
    @PreAuthorize("hasRole('OFFICER')")
    TalentView correct(@PathVariable TalentId id, @Valid @RequestBody TalentRegistration registration,
            ExpectedVersion expected, Command command) {
        return TalentView.of(registering.correct(id, registration.registrant(), expected, command));
    }

    /** Confirms which phone is the person's, who has shown the identity card; with it the person claims the profile. */
    @PostMapping("/talents/{id}/phone-confirmation")
    @PreAuthorize("hasRole('OFFICER')")
    TalentView confirmPhone(@PathVariable TalentId id, @Valid @RequestBody PhoneConfirmation confirmation,
            ExpectedVersion expected, Command command) {
        return TalentView.of(phones.confirm(id, confirmation.ofWhoWasSeen(), expected, command));
    }

    /** One talent. */
    @GetMapping("/talents/{id}")
    @PreAuthorize("hasAnyRole('UNIVERSITY', 'OFFICER', 'REVIEWER')")
    TalentView show(@PathVariable TalentId id, Caller caller) {
        return TalentView.of(finding.get(id, caller), caller);
    }

    /** Finds the entries of an identity number, the person's own first; the number therefore stands in no address and no log. */
    @PostMapping("/talents/searches")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER')")
    FoundTalents search(@Valid @RequestBody TalentSearch search) {
        return new FoundTalents(finding.allByIdNumber(search.idNumber()).stream().map(TalentView::of).toList());
    }

    /** Records the class a talent was accredited in elsewhere; what is decided here goes through a case. */
    @PostMapping("/talents/{id}/accreditation")
    @PreAuthorize("hasRole('REVIEWER')")
    TalentView accredit(@PathVariable TalentId id, @Valid @RequestBody AccreditationRequest request,
            ExpectedVersion expected, Command command) {
        return TalentView.of(
                accrediting.accredit(id, request.talentClass(), request.evidence(), expected, command));
    }

    /** Has the degree agency asked again after it could not be reached. */
    @PostMapping("/talents/{id}/degree-check")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER')")
    TalentView checkDegreeAgain(@PathVariable TalentId id, ExpectedVersion expected, Command command) {
        return TalentView.of(accrediting.checkDegreeAgain(id, expected, command));
    }

    /**
     * A person as an officer writes them down.
     *
     * @param identityCardSeen that the officer was shown the identity card
     * @param idNumber 18 characters (GB 11643); foreign passports cannot be registered yet
     * @param phone with which the person logs in
     * @param educationCode GB/T 4658-2006, such as {@code 21}
     * @param degreeCode GB/T 6864-2003, such as {@code 403}; may be absent
     * @param school five-digit code; may be absent, as for a school abroad
     * @param certificateNumber 18 or 16 digits; the degree agency is asked about it; may be absent
     * @param major at most 60 characters; may be absent
     * @param graduationDate when the highest education was completed
     * @param ageReason why an age that does not fit the studies is right all the same, at most 200 characters
     */
    record TalentRegistration(boolean identityCardSeen, @NotNull String name, @NotNull String idNumber,
            @NotNull String phone, @NotNull String educationCode, @Nullable String degreeCode, @Nullable String school,
            @Nullable String certificateNumber, @Nullable String major, @NotNull LocalDate graduationDate,
            @Nullable String ageReason) {

        Registrant registrant() {
            requireCardSeen(identityCardSeen);
            return new Registrant(name, idNumber, phone, educationCode, degreeCode, school, certificateNumber,
                    major, graduationDate, ageReason);
        }

        @Override
        public String toString() {
            return "TalentRegistration[masked]";
        }
    }

    /**
     * A phone as an officer confirms it.
     *
     * @param identityCardSeen that the officer was shown the identity card
     * @param phone with which the person logs in
     */
    record PhoneConfirmation(boolean identityCardSeen, @NotNull String phone) {

        String ofWhoWasSeen() {
            requireCardSeen(identityCardSeen);
            return phone;
        }

        @Override
        public String toString() {
            return "PhoneConfirmation[masked]";
        }
    }

    static void requireCardSeen(boolean identityCardSeen) {
        if (!identityCardSeen) {
            throw Refusal.invalid("identityCardSeen", "talent.identity-card-not-seen");
        }
    }

    /** Whom to look for. */
    record TalentSearch(@NotBlank String idNumber) {

        @Override
        public String toString() {
            return "TalentSearch[masked]";
        }
    }

    /** Entries that may be the same person's: with the same number and another name, or with the same name and phone. */
    @GetMapping("/talents/{id}/possible-duplicates")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER')")
    FoundTalents possibleDuplicates(@PathVariable TalentId id) {
        return new FoundTalents(merging.possibleDuplicates(id).stream().map(TalentView::of).toList());
    }

    /** Ends an entry in favour of another of the same person; both ids stay good. */
    @PostMapping("/talents/{id}/merger")
    @PreAuthorize("hasRole('REVIEWER')")
    TalentView merge(@PathVariable TalentId id, @Valid @RequestBody TalentMerger merger, ExpectedVersion expected,
            Command command) {
        return TalentView.of(merging.merge(id, merger.survivor(), merger.reason(), expected, command));
    }

    /**
     * Into which entry one goes.
     *
     * @param reason how it was found out that they are one person, at most 200 characters
     */
    record TalentMerger(@NotNull TalentId survivor, @NotNull String reason) {}

    /** Takes an entry out of a person's again, which turned out to be somebody else's. */
    @PostMapping("/talents/{id}/parting")
    @PreAuthorize("hasRole('REVIEWER')")
    TalentView part(@PathVariable TalentId id, @Valid @RequestBody TalentParting parting, ExpectedVersion expected,
            Command command) {
        return TalentView.of(merging.part(id, parting.reason(), expected, command));
    }

    /** @param reason how it was found out that they are two, at most 200 characters */
    record TalentParting(@NotNull String reason) {}

    /** Nobody, or those found. */
    record FoundTalents(List<TalentView> items) {}

    /**
     * What a reviewer decides.
     *
     * @param talentClass {@code A} to {@code F}
     * @param evidence the documents it rests on
     */
    record AccreditationRequest(@NotNull TalentClass talentClass,
            @NotBlank @Size(max = AccreditingTalents.LONGEST_EVIDENCE) String evidence) {}
}

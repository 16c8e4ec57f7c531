package silian.recruitment.outcomes.web;

import silian.recruitment.outcomes.ConsentsOfPerson;
import java.util.Objects;
import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.platform.web.Versioned;
import silian.recruitment.consents.Consent;
import silian.recruitment.consents.ConsentText;
import silian.recruitment.outcomes.ConsentingToTellOutcomes;
import silian.recruitment.outcomes.StudentOutcomes;

/** The person's consent to have the university told what became of them. */
@RestController
@RequestMapping("/api/recruitment/v1/me/outcome-consent")
class ConsentController {

    private final ConsentingToTellOutcomes consenting;
    private final BusinessDates dates;

    ConsentController(ConsentingToTellOutcomes consenting, BusinessDates dates) {
        this.consenting = consenting;
        this.dates = dates;
    }

    /** What the person said, and the words in force. */
    @GetMapping
    @PreAuthorize("hasRole('TALENT')")
    ConsentView show(Caller caller) {
        return view(consenting.of(caller), dates.of(dates.now()));
    }

    /** Agrees. */
    @PostMapping
    @PreAuthorize("hasRole('TALENT')")
    ConsentView give(@Valid @RequestBody ConsentGiven given, ExpectedVersion expected, Command command) {
        return view(consenting.give(given.textVersion(), expected, command), command.on());
    }

    /** Withdraws; from now on nothing is told by name. */
    @PostMapping("/withdrawal")
    @PreAuthorize("hasRole('TALENT')")
    ConsentView withdraw(ExpectedVersion expected, Command command) {
        return view(consenting.withdraw(expected, command), command.on());
    }

    private ConsentView view(ConsentsOfPerson consents, LocalDate on) {
        var own = consents.own();
        var said = own.consent();
        return new ConsentView(own.id().value(), said.state(), said.textVersion(), said.givenOn(),
                said.withdrawnOn(), consents.bySchool().map(SchoolConsentView::of).toList(), consenting.text(on),
                own.version());
    }

    /** @param textVersion of the words that the person was shown, such as 2021-11-01 */
    record ConsentGiven(@NotNull LocalDate textVersion) {}

    /** Whether one university is told. */
    record SchoolConsentView(String school, Consent.State consent, @Nullable LocalDate textVersion) {

        static SchoolConsentView of(StudentOutcomes outcomes) {
            return new SchoolConsentView(Objects.requireNonNull(outcomes.school()).value(), outcomes.consent().state(),
                    outcomes.consent().textVersion());
        }
    }

    /**
     * A consent as shown to the person.
     *
     * @param talent whose
     * @param textVersion of the words agreed to last
     * @param schools each university whose student the person is, and whether it is told; one that came later is not
     *     until the person agrees again
     * @param text the words in force
     */
    record ConsentView(String talent, Consent.State consent, @Nullable LocalDate textVersion,
            @Nullable LocalDate consentedOn, @Nullable LocalDate withdrawnOn,
            List<SchoolConsentView> schools, ConsentText text,
            @Nullable Long version) implements Versioned {}
}

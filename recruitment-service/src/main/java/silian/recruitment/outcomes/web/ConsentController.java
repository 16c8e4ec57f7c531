package silian.recruitment.outcomes.web;

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

    private ConsentView view(StudentOutcomes outcomes, LocalDate on) {
        var said = outcomes.consent();
        return new ConsentView(outcomes.id().value(), said.state(), said.textVersion(), said.givenOn(),
                said.withdrawnOn(), consenting.text(on), outcomes.version());
    }

    /** @param textVersion of the words that the person was shown, such as 2021-11-01 */
    record ConsentGiven(@NotNull LocalDate textVersion) {}

    /**
     * A consent as shown to the person.
     *
     * @param talent whose
     * @param textVersion of the words agreed to last
     * @param text the words in force
     */
    record ConsentView(String talent, Consent.State consent, @Nullable LocalDate textVersion,
            @Nullable LocalDate consentedOn, @Nullable LocalDate withdrawnOn, ConsentText text,
            @Nullable Long version) implements Versioned {}
}

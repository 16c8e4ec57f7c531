package silian.recruitment.consents.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
import silian.recruitment.consents.ConsentPurpose;
import silian.recruitment.consents.ConsentText;
import silian.recruitment.consents.Consenting;
import silian.recruitment.consents.PersonalConsents;

/** What the person agrees that recruitment uses their data for at activities. */
@RestController
@RequestMapping("/api/recruitment/v1/me/consents")
class ConsentsController {

    private final Consenting consenting;
    private final BusinessDates dates;

    ConsentsController(Consenting consenting, BusinessDates dates) {
        this.consenting = consenting;
        this.dates = dates;
    }

    /** What the person said about each purpose, and the words in force. */
    @GetMapping
    @PreAuthorize("hasRole('TALENT')")
    ConsentsView show(Caller caller) {
        return view(consenting.of(caller), dates.of(dates.now()));
    }

    /** Agrees to one purpose. */
    @PostMapping
    @PreAuthorize("hasRole('TALENT')")
    ConsentsView give(@Valid @RequestBody PurposeAgreedTo agreed, ExpectedVersion expected, Command command) {
        return view(consenting.give(agreed.purpose(), agreed.textVersion(), expected, command), command.on());
    }

    /** Withdraws from one purpose; from now on nothing more is shown. */
    @PostMapping("/withdrawal")
    @PreAuthorize("hasRole('TALENT')")
    ConsentsView withdraw(@Valid @RequestBody PurposeWithdrawn withdrawn, ExpectedVersion expected, Command command) {
        return view(consenting.withdraw(withdrawn.purpose(), expected, command), command.on());
    }

    private ConsentsView view(PersonalConsents said, LocalDate on) {
        return new ConsentsView(said.id().value(), Arrays.stream(ConsentPurpose.values())
                .map(purpose -> PurposeView.of(purpose, said.to(purpose), consenting.text(purpose, on))).toList(),
                said.version());
    }

    /** @param textVersion of the words that the person was shown, such as 2021-11-01 */
    record PurposeAgreedTo(@NotNull ConsentPurpose purpose, @NotNull LocalDate textVersion) {}

    /** What the person agrees to no more. */
    record PurposeWithdrawn(@NotNull ConsentPurpose purpose) {}

    /**
     * Every purpose.
     *
     * @param talent whose
     */
    record ConsentsView(String talent, List<PurposeView> consents, @Nullable Long version) implements Versioned {}

    /**
     * One purpose.
     *
     * @param textVersion of the words agreed to last
     * @param text the words in force
     */
    record PurposeView(ConsentPurpose purpose, Consent.State consent, @Nullable LocalDate textVersion,
            @Nullable LocalDate givenOn, @Nullable LocalDate withdrawnOn, ConsentText text) {

        static PurposeView of(ConsentPurpose purpose, Consent said, ConsentText text) {
            return new PurposeView(purpose, said.state(), said.textVersion(), said.givenOn(), said.withdrawnOn(),
                    text);
        }
    }
}

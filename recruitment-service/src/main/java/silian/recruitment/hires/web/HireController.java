package silian.recruitment.hires.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
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
import silian.recruitment.hires.AccompanyingHires;
import silian.recruitment.hires.ConfirmingHires;
import silian.recruitment.hires.EndReason;
import silian.recruitment.hires.HireCorrection;
import silian.recruitment.hires.HireView;
import silian.recruitment.hires.WithdrawalReason;
import silian.recruitment.hires.WithdrawingHires;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.PayRange;

/** Hires. */
@RestController
@RequestMapping("/api/recruitment/v1")
class HireController {

    private final ConfirmingHires confirming;
    private final WithdrawingHires withdrawing;
    private final AccompanyingHires accompanying;

    HireController(ConfirmingHires confirming, WithdrawingHires withdrawing, AccompanyingHires accompanying) {
        this.confirming = confirming;
        this.withdrawing = withdrawing;
        this.accompanying = accompanying;
    }

    /** Confirms that the person of an accepted application starts work. */
    @PostMapping("/applications/{id}/hire")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    HireView confirm(@PathVariable JobApplicationId id, Command command) {
        return confirming.confirm(id, command);
    }

    /** Takes a hire back; what followed from it is taken back by those it followed for. */
    @PostMapping("/hires/{id}/withdrawal")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    HireView withdraw(@PathVariable HireId id, @Valid @RequestBody Withdrawal withdrawal, ExpectedVersion expected,
            Command command) {
        return withdrawing.withdraw(id, WithdrawalReason.of(withdrawal.reasonCode()), expected, command);
    }

    /** Notes the probation that the labour contract begins with. */
    @PostMapping("/hires/{id}/probation")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    HireView agreeProbation(@PathVariable HireId id, @Valid @RequestBody ProbationTerms terms,
            ExpectedVersion expected, Command command) {
        return accompanying.agreeProbation(id, terms.endsOn(), terms.contractEndsOn(), expected, command);
    }

    /** Keeps the person after, or before the end of, the probation. */
    @PostMapping("/hires/{id}/probation-pass")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    HireView passProbation(@PathVariable HireId id, ExpectedVersion expected, Command command) {
        return accompanying.passProbation(id, expected, command);
    }

    /** Puts right what was entered wrongly. */
    @PostMapping("/hires/{id}/correction")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    HireView correct(@PathVariable HireId id, @RequestBody Correction correction, ExpectedVersion expected,
            Command command) {
        return accompanying.correct(id, HireCorrection.of(correction.startsOn(), correction.fullTime(),
                correction.pay(), correction.reason(), command.on()), expected, command);
    }

    /** Notes that the person left. */
    @PostMapping("/hires/{id}/end")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    HireView end(@PathVariable HireId id, @Valid @RequestBody End end, ExpectedVersion expected, Command command) {
        return accompanying.end(id, EndReason.of(end.reasonCode()), end.lastDay(), expected, command);
    }

    /** One hire. */
    @GetMapping("/hires/{id}")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    HireView show(@PathVariable HireId id, Caller caller) {
        return withdrawing.get(id, caller);
    }

    /** Why, such as {@code not-reported-for-work}. */
    record Withdrawal(@NotBlank @Size(max = 40) String reasonCode) {}

    /**
     * A probation.
     *
     * @param endsOn its last day
     * @param contractEndsOn last day of the labour contract; absent for one without end
     */
    record ProbationTerms(@NotNull LocalDate endsOn, @Nullable LocalDate contractEndsOn) {}

    /**
     * How it is right; what is left out was right.
     *
     * @param pay yuan a month
     * @param reason how the mistake came about
     */
    record Correction(@Nullable LocalDate startsOn, @Nullable Boolean fullTime,
            @Schema(minimum = "0.01", maximum = PayRange.HIGHEST) @Nullable BigDecimal pay,
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = HireCorrection.LONGEST_REASON) @Nullable String reason) {}

    /**
     * An end.
     *
     * @param lastDay the last day of work
     * @param reasonCode why, such as {@code contract-expired}
     */
    record End(@NotNull LocalDate lastDay, @NotBlank @Size(max = 40) String reasonCode) {}
}

package silian.recruitment.demands.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.demands.DemandFilter;
import silian.recruitment.demands.MergingDemands;
import silian.recruitment.demands.ReadingDemands;
import silian.recruitment.demands.TalentDemand;
import silian.recruitment.demands.TellingDemands;
import silian.recruitment.demands.ToldNeed;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.PayRange;
import silian.recruitment.language.TalentDemandId;
import silian.recruitment.language.Vacancy;

/** Talent demands. */
@RestController
@RequestMapping("/api/recruitment/v1/demands")
class DemandController {

    private final TellingDemands telling;
    private final MergingDemands merging;
    private final ReadingDemands reading;

    DemandController(TellingDemands telling, MergingDemands merging, ReadingDemands reading) {
        this.telling = telling;
        this.merging = merging;
        this.reading = reading;
    }

    /** Tells a demand of the agent's employer; an officer says of which. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    DemandView tell(@RequestBody DemandTold told, Command command) {
        return DemandView.of(telling.tell(told.toNeed(), told.enterprise(), command));
    }

    /** Says the whole demand anew; it counts as if it had been told so from its first day. */
    @PostMapping("/{id}/correction")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    DemandView correct(@PathVariable TalentDemandId id, @RequestBody DemandTold told, ExpectedVersion expected,
            Command command) {
        return DemandView.of(telling.correct(id, told.toNeed(), told.enterprise(), expected, command));
    }

    /** Withdraws a demand that is not filled, with a reason on file. */
    @PostMapping("/{id}/withdrawal")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    DemandView withdraw(@PathVariable TalentDemandId id, @RequestBody DemandWithdrawal withdrawal,
            ExpectedVersion expected,
            Command command) {
        return DemandView.of(telling.withdraw(id, withdrawal.reason(), expected, command));
    }

    /** Merges a demand into one that was told before it. */
    @PostMapping("/{id}/merger")
    @PreAuthorize("hasRole('OFFICER')")
    DemandView merge(@PathVariable TalentDemandId id, @Valid @RequestBody DemandMerger merger, ExpectedVersion expected,
            Command command) {
        return DemandView.of(merging.merge(id, merger.survivor(), expected, command));
    }

    /** The unfilled demands of the same employer for the same job, the demand itself among them. */
    @GetMapping("/{id}/duplicates")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER')")
    Paged<DemandView> duplicates(@PathVariable TalentDemandId id, Paging paging) {
        return Paged.of(merging.alike(id, paging.position(), paging.limit()), DemandView::of, paging);
    }

    /** The demands that every filter fits; an agent sees its own employer's. An area means all areas within it. */
    @GetMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'EMPLOYER_AGENT')")
    Paged<DemandView> list(@RequestParam(required = false) @Nullable EmployerId enterprise,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String community,
            @RequestParam(required = false) @Nullable String building,
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(required = false) @Nullable String keyProject,
            @RequestParam(required = false) TalentDemand.@Nullable State state, Caller caller, Paging paging) {
        var filter = new DemandFilter(area, community, building, chain, keyProject, state);
        return Paged.of(reading.list(caller, enterprise, filter, paging.position(), paging.limit()), DemandView::of,
                paging);
    }

    /** One demand. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'EMPLOYER_AGENT')")
    DemandView show(@PathVariable TalentDemandId id, Caller caller) {
        return DemandView.of(reading.get(id, caller));
    }

    /**
     * What an employer needs. Its rules are the need's, which names everything that is wrong at once; here they are only
     * told.
     *
     * @param enterprise credit code; an agent may leave it out, and so may a correction, which cannot change it
     * @param minimumEducation GB/T 4658 code, such as 21
     * @param openings how many people, 1 to 10,000
     * @param payFrom yuan a month
     * @param payTo yuan a month, not below {@code payFrom}
     * @param area where the work is done (GB/T 2260 or street code); the employer's own if left out
     * @param neededBy the day by which they are needed, not before the demand was told
     */
    record DemandTold(@Nullable EmployerId enterprise,
            @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 1, maxLength = Vacancy.LONGEST_TITLE) @Nullable String title,
            @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 2, maxLength = 2) @Nullable String minimumEducation,
            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", maximum = ""
                    + ToldNeed.MOST) @Nullable Integer openings,
            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0.01", maximum = PayRange.HIGHEST) @Nullable BigDecimal payFrom,
            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0.01", maximum = PayRange.HIGHEST) @Nullable BigDecimal payTo,
            @Schema(maxLength = Vacancy.LONGEST_MAJOR) @Nullable String major, @Nullable String area,
            @Schema(maxLength = ToldNeed.LONGEST_NAME) @Nullable String community,
            @Schema(maxLength = ToldNeed.LONGEST_NAME) @Nullable String building,
            @Schema(maxLength = ToldNeed.LONGEST_NAME) @Nullable String chain,
            @Schema(maxLength = ToldNeed.LONGEST_NAME) @Nullable String keyProject, @Nullable LocalDate neededBy) {

        ToldNeed toNeed() {
            return new ToldNeed(title, minimumEducation, openings, payFrom, payTo, major, area, community, building,
                    chain, keyProject, neededBy);
        }
    }

    /** Why nobody is needed any more; at most 200 characters. */
    record DemandWithdrawal(
            @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 1, maxLength = TellingDemands.LONGEST_REASON) @Nullable String reason) {}

    /** Into which demand. */
    record DemandMerger(@NotNull TalentDemandId survivor) {}
}

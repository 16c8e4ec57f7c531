package silian.recruitment.talents.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.ContestReason;
import silian.recruitment.talents.FindingContests;
import silian.recruitment.talents.HandingNumbersOver;
import silian.recruitment.talents.ReleasingProfiles;
import silian.recruitment.talents.TalentView;

/** Clearing up whose an identity number, and whose a profile is. */
@RestController
@RequestMapping("/api/recruitment/v1")
class ContestController {

    private final FindingContests finding;
    private final HandingNumbersOver handing;
    private final ReleasingProfiles releasing;

    ContestController(FindingContests finding, HandingNumbersOver handing, ReleasingProfiles releasing) {
        this.finding = finding;
        this.handing = handing;
        this.releasing = releasing;
    }

    /** Entries that are nobody's because another has their identity number; those that wait longest first. */
    @GetMapping("/talent-contests")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER')")
    Paged<ContestView> contests(Paging paging) {
        return Paged.of(finding.waiting(paging.position(), paging.limit()), ContestView::of, paging);
    }

    /** Gives the identity number to the entry that contests it: the line that has it is wrong, as the card shows. */
    @PostMapping("/talents/{id}/number-handover")
    @PreAuthorize("hasRole('OFFICER')")
    TalentView handOver(@PathVariable TalentId id, @Valid @RequestBody NumberHandover handover,
            ExpectedVersion expected, Command command) {
        TalentController.requireCardSeen(handover.identityCardSeen());
        return TalentView.of(handing.handOver(id, handover.reason(), expected, command));
    }

    /** Takes the profile from an account that was not the person's, with all that it told and agreed to. */
    @PostMapping("/talents/{id}/account-release")
    @PreAuthorize("hasRole('REVIEWER')")
    TalentView release(@PathVariable TalentId id, @Valid @RequestBody AccountRelease release, ExpectedVersion expected,
            Command command) {
        return TalentView.of(releasing.release(id, release.reason(), expected, command));
    }

    /** @param reason how it was found out that the account is not the person's, at most 200 characters */
    record AccountRelease(@NotNull String reason) {}

    /**
     * Why the number is this entry's.
     *
     * @param identityCardSeen that the officer was shown the identity card
     * @param reason how it was found out that the other line is wrong, at most 200 characters
     */
    record NumberHandover(boolean identityCardSeen, @NotNull String reason) {}

    /**
     * An entry and the one whose number it has.
     *
     * @param reason {@code ANOTHER_NAME}; {@code ANOTHER_PHONE}: an account claimed the other and this one's phone is
     *     not proven
     */
    record ContestView(TalentView entry, TalentView holder, ContestReason reason, Instant since) {

        static ContestView of(FindingContests.Contest contest) {
            return new ContestView(TalentView.of(contest.entry()), TalentView.of(contest.holder()), contest.reason(),
                    contest.since());
        }
    }
}

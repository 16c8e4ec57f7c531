package silian.recruitment.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.IntentId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;
import silian.recruitment.postings.ReadingJobPostings;
import silian.recruitment.talents.FindingTalents;

/** People and employers taking to each other. */
@Component
public final class ReachingIntents {

    private final Activities activities;
    private final Participations participations;
    private final CheckIns checkIns;
    private final Intents intents;
    private final FindingTalents talents;
    private final ReadingJobPostings postings;

    ReachingIntents(Activities activities, Participations participations, CheckIns checkIns, Intents intents,
            FindingTalents talents, ReadingJobPostings postings) {
        this.activities = activities;
        this.participations = participations;
        this.checkIns = checkIns;
        this.intents = intents;
        this.talents = talents;
        this.postings = postings;
    }

    /**
     * Notes that the person is interested in a posting at the activity; with the same employer once.
     *
     * @throws Refusal {@code profile.unknown}, {@code activity.unknown}, {@code posting.unknown};
     *     {@code activity.not-under-way}, {@code activity.closed}, {@code activity.not-today},
     *     {@code intent.not-checked-in}, {@code intent.posting-not-offered}
     */
    public Intent reach(ActivityId id, JobPostingId postingId, Command command) {
        var caller = command.caller();
        var talent = talents.of(caller);
        var activity = activities.get(id, caller);
        var posting = postings.get(postingId, caller);
        var intentId = Intent.idOf(id, talent.id(), posting.employer());
        var known = intents.findById(intentId);
        if (known.isPresent()) {
            return known.get();
        }
        activity.requireUnderWay(command.on());
        if (!checkIns.existsById(CheckIn.idOf(id, talent.id()))) {
            throw Refusal.conflict("intent.not-checked-in");
        }
        requireOffered(id, posting.employer(), postingId);
        try {
            return intents.save(Intent.reach(activity, talent, posting.employer(), postingId, command));
        } catch (DuplicateKeyException sameMoment) {
            return intents.findById(intentId).orElseThrow(() -> sameMoment);
        }
    }

    /** @throws Refusal {@code intent.unknown}, also for somebody else's */
    public Intent get(IntentId id, TalentId talent) {
        return intents.findById(id).filter(intent -> intent.talent().equals(talent))
                .orElseThrow(() -> Refusal.unknown("intent"));
    }

    /**
     * Whether the employer whom the person took to brought this posting to the activity too.
     *
     * @throws Refusal {@code intent.posting-not-offered}
     */
    public void requireBrought(Intent intent, JobPostingId posting) {
        requireOffered(intent.activity(), intent.employer(), posting);
    }

    private void requireOffered(ActivityId activity, EmployerId employer, JobPostingId posting) {
        participations.findById(Participation.idOf(activity, employer))
                .filter(participation -> participation.offers(posting))
                .orElseThrow(() -> Refusal.conflict("intent.posting-not-offered"));
    }

    /** Where person and employer took to each other last, up to a business date. */
    public Optional<Intent> latest(TalentId talent, EmployerId employer, LocalDate on) {
        return intents.findFirstByTalentAndEmployerAndOnLessThanEqualOrderByOnDescIdDesc(talent, employer, on);
    }

    /** Whom the person took to. */
    public List<Intent> of(TalentId talent) {
        return intents.findByTalent(talent);
    }
}

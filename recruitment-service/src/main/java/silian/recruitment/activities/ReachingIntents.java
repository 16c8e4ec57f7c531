package silian.recruitment.activities;

import silian.recruitment.talents.Studies;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.consents.AskingConsents;
import silian.recruitment.consents.ConsentPurpose;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.IntentId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;
import silian.recruitment.postings.ReadingJobPostings;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.Talent;

/** People and employers taking to each other. */
@Component
public final class ReachingIntents {

    private final Activities activities;
    private final Participations participations;
    private final CheckIns checkIns;
    private final Intents intents;
    private final FindingTalents talents;
    private final ReadingJobPostings postings;
    private final FindingEmployers employers;
    private final AskingConsents consents;
    private final UndoingActivities undoing;

    ReachingIntents(Activities activities, Participations participations, CheckIns checkIns, Intents intents,
            FindingTalents talents, ReadingJobPostings postings, FindingEmployers employers,
            AskingConsents consents, UndoingActivities undoing) {
        this.activities = activities;
        this.participations = participations;
        this.checkIns = checkIns;
        this.intents = intents;
        this.talents = talents;
        this.postings = postings;
        this.employers = employers;
        this.consents = consents;
        this.undoing = undoing;
    }

    /**
     * Notes that the person is interested in a posting at the activity; with the same employer once, and again once it
     * was taken back.
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
        if (known.filter(intent -> intent.state() == Intent.State.REACHED || intent.has(command)).isPresent()) {
            return known.get();
        }
        activity.requireUnderWay(command.on());
        if (!checkIns.existsById(CheckIn.idOf(id, talent.id()))) {
            throw Refusal.conflict("intent.not-checked-in");
        }
        requireOffered(id, posting.employer(), postingId);
        if (known.isPresent()) {
            known.get().again(postingId, command);
            return saved(known.get(), command);
        }
        try {
            return saved(Intent.reach(activity, talent, posting.employer(), postingId, command), command);
        } catch (DuplicateKeyException sameMoment) {
            return intents.findById(intentId).orElseThrow(() -> sameMoment);
        }
    }

    private Intent saved(Intent reached, Command command) {
        var intent = intents.save(reached);
        undoing.undoIfAnnulled(intent.activity(), command);
        return intent;
    }

    /**
     * Takes an own intent back, while the activity is under way.
     *
     * @throws Refusal {@code profile.unknown}, {@code intent.unknown}; {@code activity.closed},
     *     {@code activity.not-today}; {@code intent.withdrawn}, {@code intent.annulled}
     */
    public Intent withdraw(ActivityId id, IntentId intentId, ExpectedVersion expected, Command command) {
        var own = get(intentId, talents.of(command.caller()).id());
        if (!own.activity().equals(id)) {
            throw Refusal.unknown("intent");
        }
        if (own.has(command)) {
            return own;
        }
        expected.check(own.version());
        activities.get(id, command.caller()).requireUnderWay(command.on());
        own.withdraw(command);
        return intents.save(own);
    }

    /**
     * Somebody who took to an employer.
     *
     * @param studies absent if the person does not agree that employers are shown who it was
     */
    public record Reached(Intent intent, @Nullable Studies studies) {}

    /** A page of the intents with the agent's employer at an activity that were not taken back. */
    public Window<Reached> reached(ActivityId id, Caller caller, ScrollPosition position, Limit limit) {
        var activity = activities.get(id, caller);
        var page = intents.findReadable(activity.id(), employers.of(caller).id(),
                Intent.State.REACHED, position, limit, Sort.by("id"));
        var reached = page.getContent().stream().map(Intent::talent).filter(Objects::nonNull).toList();
        var people = talents.byId(consents.whoAgree(reached, ConsentPurpose.EMPLOYERS));
        var studies = talents.studies(people.values());
        return page.map(intent -> new Reached(intent, studies.get(intent.talent())));
    }

    /** @throws Refusal {@code intent.unknown}, also for somebody else's */
    public Intent get(IntentId id, TalentId talent) {
        return intents.findById(id).filter(intent -> talent.equals(intent.talent()))
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
        return intents.findFirstByTalentAndEmployerAndStateAndOnLessThanEqualOrderByOnDescIdDesc(talent, employer,
                Intent.State.REACHED, on);
    }

    /** Whom the person took to. */
    public List<Intent> of(TalentId talent) {
        return intents.findByTalent(talent);
    }
}

package silian.recruitment.activities;

import silian.recruitment.talents.Studies;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.recruitment.consents.AskingConsents;
import silian.recruitment.consents.ConsentPurpose;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.Talent;

/** People handing their profile to employers at an activity. */
@Component
public final class HandingOverCvs {

    private final Activities activities;
    private final Participations participations;
    private final CheckIns checkIns;
    private final ReceivedCvs cvs;
    private final FindingTalents talents;
    private final FindingEmployers employers;
    private final AskingConsents consents;

    HandingOverCvs(Activities activities, Participations participations, CheckIns checkIns, ReceivedCvs cvs,
            FindingTalents talents, FindingEmployers employers, AskingConsents consents) {
        this.activities = activities;
        this.participations = participations;
        this.checkIns = checkIns;
        this.cvs = cvs;
        this.talents = talents;
        this.employers = employers;
        this.consents = consents;
    }

    /**
     * A profile that an employer received.
     *
     * @param studies absent if the person does not agree that employers are shown who it was
     */
    public record Received(ReceivedCv cv, @Nullable Studies studies) {}

    /**
     * Hands the person's profile to an employer that takes part; to the same one once.
     *
     * @throws Refusal {@code profile.unknown}, {@code activity.unknown}; {@code activity.not-under-way},
     *     {@code activity.closed}, {@code activity.cancelled}, {@code activity.not-today};
     *     {@code cv.not-checked-in}, {@code cv.employer-not-there}; {@code consent.missing}
     */
    public ReceivedCv handOver(ActivityId id, EmployerId employer, Command command) {
        var talent = talents.of(command.caller());
        var activity = activities.get(id, command.caller());
        var cv = ReceivedCv.of(activity, employer, talent, command);
        var known = cvs.findById(cv.id());
        if (known.isPresent() && known.get().talent() != null) {
            return known.get();
        }
        activity.requireUnderWay(command.on());
        if (!checkIns.existsById(CheckIn.idOf(id, talent.id()))) {
            throw Refusal.conflict("cv.not-checked-in");
        }
        participations.findById(Participation.idOf(id, employer))
                .filter(participation -> participation.state() == ParticipationState.APPROVED)
                .orElseThrow(() -> Refusal.conflict("cv.employer-not-there"));
        consents.require(talent.id(), ConsentPurpose.EMPLOYERS);
        if (known.isPresent()) {
            known.get().again(talent.id(), command);
            return cvs.save(known.get());
        }
        try {
            return cvs.save(cv);
        } catch (DuplicateKeyException sameMoment) {
            return cvs.findById(cv.id()).orElseThrow(() -> sameMoment);
        }
    }

    /** A page of what the agent's employer received at an activity. */
    public Window<Received> received(ActivityId id, Caller caller, ScrollPosition position, Limit limit) {
        var activity = activities.get(id, caller);
        var page = cvs.findReadable(activity.id(), employers.of(caller).id(), position, limit, Sort.by("id"));
        var people = shown(page.getContent().stream().map(ReceivedCv::talent).filter(Objects::nonNull).toList());
        var studies = talents.studies(people.values());
        return page.map(cv -> new Received(cv, studies.get(cv.talent())));
    }

    /**
     * Whose profile the agent's employer received.
     *
     * @throws Refusal {@code cv.unknown}, also for one that another employer or activity received
     */
    public TalentId handedTo(Caller caller, ActivityId id, String cv) {
        var employer = employers.of(caller).id();
        return cvs.findById(cv).filter(one -> one.activity().equals(id) && one.employer().equals(employer))
                .map(ReceivedCv::talent).filter(talent -> !shown(List.of(talent)).isEmpty())
                .orElseThrow(() -> Refusal.unknown("cv"));
    }

    private Map<TalentId, Talent> shown(Collection<TalentId> people) {
        return talents.byId(consents.whoAgree(people, ConsentPurpose.EMPLOYERS));
    }

    /** Forgets whose profiles a person handed over, so that no employer can read them any more. */
    void forget(TalentId talent) {
        of(talent).forEach(this::forget);
    }

    private void forget(ReceivedCv cv) {
        cv.forget();
        cvs.save(cv);
    }

    /** To whom the person handed the profile. */
    public List<ReceivedCv> of(TalentId talent) {
        return cvs.findByTalent(talent);
    }
}

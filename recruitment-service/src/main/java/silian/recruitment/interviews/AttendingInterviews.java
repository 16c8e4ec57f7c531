package silian.recruitment.interviews;

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
import silian.platform.commands.Roles;
import silian.recruitment.applications.AnsweringApplications;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.InterviewId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.talents.FindingTalents;

/** What the person does about interviews, what both may do, and who may read them. */
@Component
public final class AttendingInterviews {

    private static final Sort BY_ID = Sort.by("id");

    private final Interviews interviews;
    private final AnsweringApplications applications;
    private final FindingTalents talents;

    AttendingInterviews(Interviews interviews, AnsweringApplications applications, FindingTalents talents) {
        this.interviews = interviews;
        this.applications = applications;
        this.talents = talents;
    }

    /**
     * Chooses one of the proposed slots.
     *
     * @throws Refusal {@code interview.unknown}; as {@link Interview#choose}; {@code interview.person-booked},
     *     {@code interview.slot-taken} if one of those who have to be there is booked elsewhere at that time;
     *     {@code application.over} and others if the application is not being decided about any more
     */
    public Interview choose(InterviewId id, int slot, ExpectedVersion expected, Command command) {
        var interview = interviews.findById(id).filter(found -> isPerson(found, command.caller()))
                .orElseThrow(() -> Refusal.unknown("interview"));
        if (interview.has(command)) {
            return interview;
        }
        expected.check(interview.version());
        applications.get(interview.application()).requireInterviews();
        interview.choose(slot, command);
        try {
            return interviews.save(interview);
        } catch (DuplicateKeyException booked) {
            var wanted = interview.slots().get(slot - 1);
            throw Refusal.conflict(interviews.existsWithAnyOf(wanted.quartersOf(interview.talent()))
                    ? "interview.person-booked"
                    : "interview.slot-taken");
        }
    }

    /** @throws Refusal {@code interview.unknown}; as {@link Interview#cancel} */
    public Interview cancel(InterviewId id, ExpectedVersion expected, Command command) {
        var caller = command.caller();
        var interview = interviews.findById(id).filter(found -> found.isOf(caller) || isPerson(found, caller))
                .orElseThrow(() -> Refusal.unknown("interview"));
        if (interview.has(command)) {
            return interview;
        }
        expected.check(interview.version());
        interview.cancel(command);
        return interviews.save(interview);
    }

    /** @throws Refusal {@code interview.unknown}, also for somebody else's */
    public Interview get(InterviewId id, Caller caller) {
        return interviews.findById(id)
                .filter(found -> caller.is(Roles.OFFICER) || found.isOf(caller) || isPerson(found, caller))
                .orElseThrow(() -> Refusal.unknown("interview"));
    }

    /**
     * A page of interviews in the order of their ids: of one application, or an agent's and a person's own, or all for
     * officers.
     *
     * @throws Refusal {@code application.unknown}, also for somebody else's
     */
    public Window<Interview> list(Caller caller, @Nullable JobApplicationId application, ScrollPosition position,
            Limit limit) {
        if (application != null) {
            return interviews.findByApplication(applications.get(application, caller).id(), position, limit, BY_ID);
        }
        if (caller.is(Roles.OFFICER)) {
            return interviews.findBy(position, limit, BY_ID);
        }
        var tenant = caller.tenant();
        return caller.is(Roles.EMPLOYER_AGENT) && tenant != null
                ? interviews.findByEmployer(new EmployerId(tenant), position, limit, BY_ID)
                : interviews.findByTalent(talents.of(caller).id(), position, limit, BY_ID);
    }

    /** Whether the caller may read what stays with the employer. */
    public boolean readsNotes(Interview interview, Caller caller) {
        return interview.isOf(caller);
    }

    private boolean isPerson(Interview interview, Caller caller) {
        return caller.is(Roles.TALENT)
                && talents.ofAccount(caller.subject()).filter(own -> own.id().equals(interview.talent())).isPresent();
    }
}

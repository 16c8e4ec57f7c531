package silian.recruitment.interviews;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.applications.AnsweringApplications;
import silian.recruitment.language.InterviewId;
import silian.recruitment.language.JobApplicationId;

/** What the employer does about interviews. */
@Component
public final class InvitingToInterviews {

    private final Interviews interviews;
    private final AnsweringApplications applications;

    InvitingToInterviews(Interviews interviews, AnsweringApplications applications) {
        this.interviews = interviews;
        this.applications = applications;
    }

    /**
     * Proposes slots for a round; for a round once, and the next one after the one before.
     *
     * @throws Refusal {@code application.unknown}; {@code interview.round-out-of-range};
     *     {@code application.not-screened}, {@code application.offer-stands}, {@code application.accepted}, {@code application.over};
     *     {@code interview.round-exists}, {@code interview.earlier-round-open}
     */
    public Interview propose(JobApplicationId applicationId, int round, List<InterviewSlot> slots, Command command) {
        var application = applications.get(applicationId, command.caller());
        if (round < 1 || round > Interview.MOST_ROUNDS) {
            throw Refusal.invalid("round", "interview.round-out-of-range", Map.of("most", Interview.MOST_ROUNDS));
        }
        var id = Interview.idOf(applicationId, round);
        var known = interviews.findById(id);
        if (known.isPresent()) {
            return madeBy(command, known.get());
        }
        application.requireInterviews();
        if (round > 1 && interviews.findById(Interview.idOf(applicationId, round - 1)).filter(Interview::leadsOn)
                .isEmpty()) {
            throw Refusal.conflict("interview.earlier-round-open");
        }
        try {
            return interviews.save(Interview.propose(application, round, slots, command));
        } catch (DuplicateKeyException sameMoment) {
            return madeBy(command, interviews.findById(id).orElseThrow(() -> sameMoment));
        }
    }

    private static Interview madeBy(Command command, Interview interview) {
        if (!interview.has(command)) {
            throw Refusal.conflict("interview.round-exists");
        }
        return interview;
    }

    /** @throws Refusal {@code interview.unknown}; as {@link Interview#reschedule} */
    public Interview reschedule(InterviewId id, List<InterviewSlot> slots, ExpectedVersion expected,
            Command command) {
        return move(id, expected, command, interview -> {
            applications.get(interview.application()).requireInterviews();
            interview.reschedule(slots, command);
        });
    }

    /** @throws Refusal {@code interview.unknown}; as {@link Interview#hold} */
    public Interview hold(InterviewId id, Feedback feedback, ExpectedVersion expected, Command command) {
        return move(id, expected, command, interview -> interview.hold(feedback, command));
    }

    /** @throws Refusal {@code interview.unknown}; as {@link Interview#missed} */
    public Interview missed(InterviewId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, interview -> interview.missed(command));
    }

    private Interview move(InterviewId id, ExpectedVersion expected, Command command, Consumer<Interview> verb) {
        var interview = interviews.findById(id).filter(found -> found.isOf(command.caller()))
                .orElseThrow(() -> Refusal.unknown("interview"));
        if (interview.has(command)) {
            return interview;
        }
        expected.check(interview.version());
        verb.accept(interview);
        return interviews.save(interview);
    }
}

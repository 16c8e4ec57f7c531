package silian.recruitment.interviews.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.platform.web.Versioned;
import silian.recruitment.interviews.Interview;
import silian.recruitment.interviews.InterviewSlot;

/**
 * An interview as shown.
 *
 * @param booked the slot that the person chose
 * @param passed once the employer has told the outcome
 * @param note to its employer alone
 */
record InterviewView(String id, String application, String talent, String enterprise, int round,
        Interview.State state, List<SlotView> slots, @Nullable SlotView booked, @Nullable Boolean passed,
        @Nullable String note, @Nullable Long version) implements Versioned {

    /** A slot. */
    record SlotView(Instant startsAt, Instant endsAt, String interviewer, @Nullable String room) {

        static SlotView of(InterviewSlot slot) {
            return new SlotView(slot.startsAt(), slot.endsAt(), slot.interviewer(), slot.room());
        }
    }

    static InterviewView of(Interview interview, boolean withNote) {
        var booked = interview.booked();
        var feedback = interview.feedback();
        return new InterviewView(interview.id().value(), interview.application().value(), interview.talent().value(),
                interview.employer().value(), interview.round(), interview.state(),
                interview.slots().stream().map(SlotView::of).toList(), booked == null ? null : SlotView.of(booked),
                feedback == null ? null : feedback.passed(),
                feedback == null || !withNote ? null : feedback.note(), interview.version());
    }
}

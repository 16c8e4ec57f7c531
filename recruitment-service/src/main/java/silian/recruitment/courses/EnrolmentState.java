package silian.recruitment.courses;

import silian.platform.commands.Refusal;

/** Where an enrolment stands. */
public enum EnrolmentState {
    /** 在学. */
    ENROLLED,
    /** 结业: has a certificate. */
    COMPLETED,
    /** 未结业: attended too seldom. */
    FAILED;

    /** @throws Refusal {@code enrolment.decided}: nothing that comes after the decision could still change it */
    void requireUndecided() {
        if (this != ENROLLED) {
            throw Refusal.conflict("enrolment.decided");
        }
    }
}

package silian.recruitment.courses;

import silian.platform.commands.Refusal;

/** Where a course stands. */
public enum CourseState {
    /** 待审核: planned by the school. */
    PLANNED,
    /** 已批准: trainees may be enrolled and taught. */
    APPROVED,
    /** 已结业: completed; who passed is decided by attendance. */
    COMPLETED,
    /** 已取消. */
    CANCELLED;

    /** @throws Refusal {@code course.already-approved}, {@code course.completed}, {@code course.cancelled} */
    void requirePlanned() {
        requireNotEnded();
        if (this == APPROVED) {
            throw Refusal.conflict("course.already-approved");
        }
    }

    /** @throws Refusal {@code course.not-approved}, {@code course.completed}, {@code course.cancelled} */
    void requireApproved() {
        requireNotEnded();
        if (this == PLANNED) {
            throw Refusal.conflict("course.not-approved");
        }
    }

    /** @throws Refusal {@code course.completed}, {@code course.cancelled} */
    void requireNotEnded() {
        switch (this) {
            case PLANNED, APPROVED -> {
            }
            case COMPLETED -> throw Refusal.conflict("course.completed");
            case CANCELLED -> throw Refusal.conflict("course.cancelled");
        }
    }
}

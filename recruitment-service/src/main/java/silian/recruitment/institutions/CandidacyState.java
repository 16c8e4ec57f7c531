package silian.recruitment.institutions;

import silian.platform.commands.Refusal;

/** Where a candidacy stands. */
public enum CandidacyState {
    /** 待审: registered. */
    REGISTERED,
    /** 资格审查合格. */
    QUALIFIED,
    /** 资格审查不合格: an appeal is possible for some days. */
    REJECTED,
    /** 申诉中. */
    APPEALED,
    /** 申诉不成立: rejected for good. */
    REFUSED,
    /** 放弃. */
    WITHDRAWN,
    /** 已聘用. */
    APPOINTED,
    /** 聘用撤销: the hire did not hold. */
    APPOINTMENT_WITHDRAWN,
    /** 终止: over by no act of the person's, see {@link CandidacyEnding}. */
    ENDED;

    /** Whether it stands, and may lead to an appointment. */
    boolean stands() {
        return switch (this) {
            case REGISTERED, QUALIFIED, REJECTED, APPEALED -> true;
            case REFUSED, WITHDRAWN, APPOINTED, APPOINTMENT_WITHDRAWN, ENDED -> false;
        };
    }

    /** @throws Refusal {@code candidacy.over} */
    void requireStanding() {
        if (!stands()) {
            throw Refusal.conflict("candidacy.over");
        }
    }

    /** Whether the person stands for no other post of the plan. */
    boolean keepsFromOtherPosts() {
        return stands() || this == APPOINTED;
    }

    /** @throws Refusal {@code candidacy.reviewed}, {@code candidacy.over} */
    void requireUnreviewed() {
        requireStanding();
        if (this != REGISTERED) {
            throw Refusal.conflict("candidacy.reviewed");
        }
    }

    /** @throws Refusal {@code candidacy.not-qualified} */
    void requireQualified() {
        if (this != QUALIFIED) {
            throw Refusal.conflict("candidacy.not-qualified");
        }
    }
}

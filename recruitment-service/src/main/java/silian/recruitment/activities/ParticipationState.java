package silian.recruitment.activities;

import silian.platform.commands.Refusal;

/** Whether an employer may come to an activity. */
public enum ParticipationState {
    /** 待审核. */
    APPLIED,
    /** 已批准. */
    APPROVED,
    /** 未通过: an officer said why. */
    REFUSED,
    /** 已撤回: by the employer, before the doors opened. */
    WITHDRAWN,
    /** 未到场: approved, and did not come. */
    ABSENT;

    /**
     * An officer may decide about it.
     *
     * @throws Refusal {@code participation.already-approved}, {@code participation.refused},
     *     {@code participation.withdrawn}, {@code participation.absent}
     */
    void requireApplied() {
        switch (this) {
            case APPLIED -> {
            }
            case APPROVED -> throw Refusal.conflict("participation.already-approved");
            case REFUSED, WITHDRAWN, ABSENT -> throw gone();
        }
    }

    /**
     * The employer may come.
     *
     * @throws Refusal {@code participation.not-approved}, {@code participation.refused},
     *     {@code participation.withdrawn}, {@code participation.absent}
     */
    void requireApproved() {
        switch (this) {
            case APPROVED -> {
            }
            case APPLIED -> throw Refusal.conflict("participation.not-approved");
            case REFUSED, WITHDRAWN, ABSENT -> throw gone();
        }
    }

    /**
     * Other postings may be brought, if need be by applying anew.
     *
     * @throws Refusal {@code participation.already-approved}, {@code participation.absent}
     */
    void requireMayApply() {
        switch (this) {
            case APPLIED, REFUSED, WITHDRAWN -> {
            }
            case APPROVED -> throw Refusal.conflict("participation.already-approved");
            case ABSENT -> throw gone();
        }
    }

    /** @throws Refusal {@code participation.not-absent} */
    void requireAbsent() {
        if (this != ABSENT) {
            throw Refusal.conflict("participation.not-absent");
        }
    }

    private Refusal gone() {
        return Refusal.conflict(switch (this) {
            case REFUSED -> "participation.refused";
            case WITHDRAWN -> "participation.withdrawn";
            case ABSENT, APPLIED, APPROVED -> "participation.absent";
        });
    }
}

package silian.recruitment.activities;

import silian.platform.commands.Refusal;

/** Where an activity stands. */
public enum ActivityState {
    /** 计划中: only staff see it. */
    PLANNED,
    /** 已发布: employers may apply to take part, people may register. */
    PUBLISHED,
    /** 进行中: the doors are open. */
    UNDER_WAY,
    /** 已结束. */
    CLOSED,
    /** 已取消: it was called off before its doors opened. */
    CANCELLED,
    /** 已作废: its doors were opened by mistake, and it counts nowhere. */
    ANNULLED;

    /**
     * It may be published.
     *
     * @throws Refusal {@code activity.already-published}, {@code activity.closed}, {@code activity.cancelled},
     *     {@code activity.annulled}
     */
    void requirePlanned() {
        switch (this) {
            case PLANNED -> {
            }
            case PUBLISHED, UNDER_WAY -> throw Refusal.conflict("activity.already-published");
            case CLOSED, CANCELLED, ANNULLED -> throw ended();
        }
    }

    /**
     * It may be called off.
     *
     * @throws Refusal {@code activity.has-been-opened}, {@code activity.closed}, {@code activity.cancelled},
     *     {@code activity.annulled}
     */
    void requireNotOpened() {
        switch (this) {
            case PLANNED, PUBLISHED -> {
            }
            case UNDER_WAY -> throw Refusal.conflict("activity.has-been-opened");
            case CLOSED, CANCELLED, ANNULLED -> throw ended();
        }
    }

    /**
     * It may be annulled, if it was held.
     *
     * @throws Refusal {@code activity.cancelled}, {@code activity.annulled}
     */
    void requireStanding() {
        switch (this) {
            case PLANNED, PUBLISHED, UNDER_WAY, CLOSED -> {
            }
            case CANCELLED, ANNULLED -> throw ended();
        }
    }

    /**
     * Its closing may be taken back.
     *
     * @throws Refusal {@code activity.not-closed}, {@code activity.cancelled}, {@code activity.annulled}
     */
    void requireClosed() {
        switch (this) {
            case CLOSED -> {
            }
            case PLANNED, PUBLISHED, UNDER_WAY -> throw Refusal.conflict("activity.not-closed");
            case CANCELLED, ANNULLED -> throw ended();
        }
    }

    /**
     * People may act there.
     *
     * @throws Refusal {@code activity.not-under-way}, {@code activity.closed}, {@code activity.cancelled},
     *     {@code activity.annulled}
     */
    void requireUnderWay() {
        switch (this) {
            case UNDER_WAY -> {
            }
            case PLANNED, PUBLISHED -> throw Refusal.conflict("activity.not-under-way");
            case CLOSED, CANCELLED, ANNULLED -> throw ended();
        }
    }

    /**
     * It is published and goes on.
     *
     * @throws Refusal {@code activity.not-published}, {@code activity.closed}, {@code activity.cancelled},
     *     {@code activity.annulled}
     */
    void requireGoingOn() {
        switch (this) {
            case PUBLISHED, UNDER_WAY -> {
            }
            case PLANNED -> throw Refusal.conflict("activity.not-published");
            case CLOSED, CANCELLED, ANNULLED -> throw ended();
        }
    }

    private Refusal ended() {
        return Refusal.conflict(switch (this) {
            case CANCELLED -> "activity.cancelled";
            case ANNULLED -> "activity.annulled";
            case CLOSED, PLANNED, PUBLISHED, UNDER_WAY -> "activity.closed";
        });
    }
}

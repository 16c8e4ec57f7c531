package silian.recruitment.agreements;

import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;

/** Where a campus agreement stands. */
public enum AgreementState {
    /** 待签署: not all three have signed. */
    SIGNING,
    /** 已生效. */
    EFFECTIVE,
    /** 解约或违约审批中: in effect until the school has decided. */
    ENDING,
    /** 已解约. */
    RELEASED,
    /** 已违约. */
    BROKEN,
    /** 已报到: the student reported for work. */
    FULFILLED,
    /** 已取消: it never came into effect. */
    CANCELLED;

    /** Whether the three are bound by it. */
    boolean binds() {
        return switch (this) {
            case EFFECTIVE, ENDING -> true;
            case SIGNING, RELEASED, BROKEN, FULFILLED, CANCELLED -> false;
        };
    }

    /** Whether it came to nothing, so that another one may follow it. What was kept may be in effect again. */
    boolean cameToNothing() {
        return switch (this) {
            case SIGNING, EFFECTIVE, ENDING, FULFILLED -> false;
            case RELEASED, BROKEN, CANCELLED -> true;
        };
    }

    /** @throws Refusal {@code agreement.in-effect}, {@code agreement.over} */
    void requireSigning() {
        switch (this) {
            case SIGNING -> {
            }
            case EFFECTIVE, ENDING -> throw Refusal.conflict("agreement.in-effect");
            case RELEASED, BROKEN, FULFILLED, CANCELLED -> throw Refusal.conflict("agreement.over");
        }
    }

    /** @throws Refusal {@code agreement.not-in-effect}, {@code agreement.ending}, {@code agreement.over} */
    void requireEffective() {
        switch (this) {
            case SIGNING -> throw Refusal.conflict("agreement.not-in-effect");
            case EFFECTIVE -> {
            }
            case ENDING -> throw Refusal.conflict("agreement.ending");
            case RELEASED, BROKEN, FULFILLED, CANCELLED -> throw Refusal.conflict("agreement.over");
        }
    }

    /** @throws Refusal {@code agreement.no-end-requested}, {@code agreement.over} */
    Ending requireEnding(@Nullable Ending asked) {
        return switch (this) {
            case SIGNING, EFFECTIVE -> throw Refusal.conflict("agreement.no-end-requested");
            case ENDING -> {
                if (asked == null) {
                    throw new IllegalStateException("ending without a request");
                }
                yield asked;
            }
            case RELEASED, BROKEN, FULFILLED, CANCELLED -> throw Refusal.conflict("agreement.over");
        };
    }
}

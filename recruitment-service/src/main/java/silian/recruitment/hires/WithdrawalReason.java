package silian.recruitment.hires;

import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;
import silian.recruitment.language.Reasons;

/** Why a hire did not hold. */
public enum WithdrawalReason {

    /** 未报到: the person did not report for work. */
    NOT_REPORTED_FOR_WORK,
    /** 解除: ended by agreement. */
    ENDED_BY_AGREEMENT,
    /** 误登记: confirmed by mistake. */
    CONFIRMED_BY_MISTAKE,
    /** 企业取消: the employer cannot keep the place. */
    PLACE_CANCELLED;

    /** @throws Refusal {@code hire.reason-unknown} naming the choices */
    public static WithdrawalReason of(@Nullable String code) {
        return Reasons.of(WithdrawalReason.class, code, "hire.reason-unknown");
    }

    /** The stable code, such as {@code not-reported-for-work}. */
    public String code() {
        return Reasons.code(this);
    }
}

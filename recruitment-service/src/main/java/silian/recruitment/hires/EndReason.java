package silian.recruitment.hires;

import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;
import silian.recruitment.language.Reasons;

/** Why somebody left the employer (离职原因): the ways in which 劳动合同法 ch. 4 lets a contract end. */
public enum EndReason {

    /** 劳动者辞职 (art. 37, 38). */
    RESIGNED,
    /** 协商解除 (art. 36). */
    BY_AGREEMENT,
    /** 试用期不符合录用条件 (art. 39). */
    PROBATION_NOT_PASSED,
    /** 用人单位解除 (art. 39 to 41). */
    DISMISSED,
    /** 合同期满 (art. 44). */
    CONTRACT_EXPIRED,
    /** 退休 or otherwise over by law (art. 44). */
    ENDED_BY_LAW;

    /** @throws Refusal {@code hire.reason-unknown} naming the choices */
    public static EndReason of(@Nullable String code) {
        return Reasons.of(EndReason.class, code, "hire.reason-unknown");
    }

    /** The stable code, such as {@code contract-expired}. */
    public String code() {
        return Reasons.code(this);
    }
}

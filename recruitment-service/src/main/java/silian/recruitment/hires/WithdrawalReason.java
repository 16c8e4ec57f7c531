package silian.recruitment.hires;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;

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
        return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst()
                .orElseThrow(() -> Refusal.invalid("reasonCode", "hire.reason-unknown",
                        Map.of("choices", Arrays.stream(values()).map(WithdrawalReason::code)
                                .collect(Collectors.joining(", ")))));
    }

    /** The stable code, such as {@code not-reported-for-work}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

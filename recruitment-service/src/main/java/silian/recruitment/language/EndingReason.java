package silian.recruitment.language;

import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;

/**
 * Why what was promised is not to be kept, be it an accepted offer or a campus agreement (解约、违约原因). The list is a local
 * default, to be confirmed.
 */
public enum EndingReason {
    /** 升学. */
    FURTHER_STUDY,
    /** 考录公务员、事业单位或参军. */
    PUBLIC_SERVICE,
    /** 另就业. */
    OTHER_EMPLOYER,
    /** 自主创业. */
    OWN_BUSINESS,
    /** 个人或家庭原因. */
    PERSONAL,
    /** 未能毕业. */
    NOT_GRADUATED,
    /** 用人单位取消岗位. */
    PLACE_CANCELLED,
    /** 劳动条件与约定不符. */
    TERMS_NOT_KEPT;

    /** @throws Refusal {@code agreement.reason-unknown} naming the choices */
    public static EndingReason of(@Nullable String code) {
        return Reasons.of(EndingReason.class, code, "agreement.reason-unknown");
    }

    /** The stable code, such as {@code further-study}. */
    public String code() {
        return Reasons.code(this);
    }
}

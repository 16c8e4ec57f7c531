package silian.recruitment.accreditations;

import java.util.Locale;

/**
 * What a talent can show for a class (认定依据). Which kind leads to which class is dated data, see
 * {@code schemes/talent-class.yaml}; education and degree need no evidence, they stand in the profile.
 */
public enum EvidenceKind {
    /** 院士. */
    ACADEMICIAN,
    /** 国家科学技术奖 first or second class, among the first three. */
    NATIONAL_SCIENCE_AWARD,
    /** 国家级人才计划: 国家杰青, 长江学者 and the like. */
    NATIONAL_TALENT_PROGRAMME,
    /** 国务院特殊津贴. */
    STATE_COUNCIL_ALLOWANCE,
    /** 省级人才计划. */
    PROVINCIAL_TALENT_PROGRAMME,
    /** 市级人才计划. */
    CITY_TALENT_PROGRAMME,
    /** 正高级职称. */
    SENIOR_TITLE,
    /** 副高级职称. */
    ASSOCIATE_SENIOR_TITLE,
    /** 高级技师. */
    SENIOR_TECHNICIAN;

    /** The fact of the scheme that this evidence proves. */
    String fact() {
        return "evidence." + name().toLowerCase(Locale.ROOT);
    }
}

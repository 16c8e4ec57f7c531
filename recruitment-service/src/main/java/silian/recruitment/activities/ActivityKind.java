package silian.recruitment.activities;

/** What kind of recruitment activity it is (招聘活动类型). */
public enum ActivityKind {
    /** 专场招聘会: at one university, for its graduates. */
    SPECIAL_FAIR,
    /** 现场招聘会: open to everybody. */
    ON_SITE_FAIR,
    /** 网络招聘会. */
    ONLINE_FAIR,
    /** 直播带岗. */
    LIVE_STREAM,
    /** 宣讲会. */
    TALK
}

package silian.recruitment.activities;

import java.util.EnumSet;
import java.util.Set;

/** What kind of recruitment activity it is (招聘活动类型). */
public enum ActivityKind {
    /** 专场招聘会: on site at one university, for its graduates. */
    SPECIAL_FAIR,
    /** 现场招聘会: open to everybody. */
    ON_SITE_FAIR,
    /** 网站送岗: a session on a website. */
    ONLINE_FAIR,
    /** 直播带岗. */
    LIVE_STREAM,
    /** 政策宣讲会. */
    TALK,
    /** 企业家进校园进班级: chairmen and general managers at a university. */
    EXECUTIVES_ON_CAMPUS,
    /** 院系对接会: with one faculty of a university. */
    FACULTY_MEETING,
    /** 人才夜市. */
    NIGHT_MARKET,
    /** 青年人才联谊. */
    TALENT_MIXER;

    /** 现场招聘: fairs people go to, the special ones among them. */
    static final Set<ActivityKind> ON_SITE = EnumSet.of(ON_SITE_FAIR, SPECIAL_FAIR);

    /** 现场招聘、直播带岗、网站送岗: wherever employers and people looking for work meet. */
    static final Set<ActivityKind> RECRUITING = EnumSet.of(ON_SITE_FAIR, SPECIAL_FAIR, LIVE_STREAM, ONLINE_FAIR);

    /** Whether it can only be held at a university. */
    boolean needsUniversity() {
        return switch (this) {
            case SPECIAL_FAIR, EXECUTIVES_ON_CAMPUS, FACULTY_MEETING -> true;
            case ON_SITE_FAIR, ONLINE_FAIR, LIVE_STREAM, TALK, NIGHT_MARKET, TALENT_MIXER -> false;
        };
    }
}

package silian.platform.commands;

/** The roles the issuer puts into the {@code roles} claim. */
public final class Roles {

    /** 人才: a person using the mobile app. */
    public static final String TALENT = "TALENT";
    /** 用人单位经办人: acts for one employer. */
    public static final String EMPLOYER_AGENT = "EMPLOYER_AGENT";
    /** 高校: a partner university's system. */
    public static final String UNIVERSITY = "UNIVERSITY";
    /** 网格员: visits enterprises of an area. */
    public static final String GRID_WORKER = "GRID_WORKER";
    /** 窗口经办: works cases. */
    public static final String OFFICER = "OFFICER";
    /** 审核: reviews what officers prepared. */
    public static final String REVIEWER = "REVIEWER";
    /** 审批: approves, above all money. */
    public static final String APPROVER = "APPROVER";
    /** 运维: operates the platform, sees no personal data. */
    public static final String OPS = "OPS";
    /** The platform acting on its own events; never in a token. */
    public static final String PLATFORM = "PLATFORM";

    private Roles() {}
}

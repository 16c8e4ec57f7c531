package silian.recruitment.applications;

import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;
import silian.recruitment.language.Reasons;

/**
 * Why an employer does not go on with an application. The list is closed and holds no reason that the law forbids
 * (就业促进法 art. 26 to 31: sex, ethnicity, disability, infection, rural status); the person is told it.
 */
public enum RejectionReason {

    /** 学历或专业不符. */
    EDUCATION_NOT_MET,
    /** 技能或经验不符. */
    SKILLS_NOT_MET,
    /** 材料不全或不实. */
    MATERIALS_INSUFFICIENT,
    /** 面试未通过. */
    INTERVIEW_NOT_PASSED,
    /** 岗位已招满. */
    POSTING_FILLED;

    /** @throws Refusal {@code application.reason-unknown} naming the choices */
    public static RejectionReason of(@Nullable String code) {
        return Reasons.of(RejectionReason.class, code, "application.reason-unknown");
    }

    public String code() {
        return Reasons.code(this);
    }
}

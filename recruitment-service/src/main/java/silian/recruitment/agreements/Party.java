package silian.recruitment.agreements;

import silian.platform.commands.Refusal;

/** The three who promise (三方). */
public enum Party {
    /** 用人单位. */
    EMPLOYER,
    /** 毕业生. */
    STUDENT,
    /** 学校. */
    UNIVERSITY;

    /**
     * Who else has to consent when this one asks for the release.
     *
     * @throws Refusal {@code agreement.not-a-side} for the university, which approves and does not ask
     */
    Party otherSide() {
        return switch (this) {
            case EMPLOYER -> STUDENT;
            case STUDENT -> EMPLOYER;
            case UNIVERSITY -> throw Refusal.conflict("agreement.not-a-side");
        };
    }
}

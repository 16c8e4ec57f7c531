package silian.recruitment.language;

import silian.platform.commands.Identifier;

/** Refers to somebody's enrolment in a course (学员报名). */
public record EnrolmentId(String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code enrolment.unknown} if the text cannot be such an id */
    public EnrolmentId {
        Reference.check(value, "enrolment");
    }
}

package silian.recruitment.language;

import silian.platform.commands.Identifier;

/** Refers to a training course (培训班). */
public record CourseId(String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code course.unknown} if the text cannot be such an id */
    public CourseId {
        Reference.check(value, "course");
    }
}

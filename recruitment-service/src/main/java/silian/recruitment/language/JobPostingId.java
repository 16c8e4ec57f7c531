package silian.recruitment.language;

import silian.platform.commands.Identifier;

/** Refers to a job posting (招聘岗位). */
public record JobPostingId(String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code posting.unknown} if the text cannot be such an id */
    public JobPostingId {
        Reference.check(value, "posting");
    }
}

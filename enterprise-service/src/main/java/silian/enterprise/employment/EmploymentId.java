package silian.enterprise.employment;

import silian.platform.commands.Identifier;

/** Identifies an employment: the id of the hire it comes from. */
public record EmploymentId(String value) implements Identifier {}

package silian.enterprise.employment;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Identifies an employment: the id of the hire it comes from. */
public record EmploymentId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {}

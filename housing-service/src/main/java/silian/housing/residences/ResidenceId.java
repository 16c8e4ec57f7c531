package silian.housing.residences;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Identifies a residence: 32 lower-case hexadecimal digits derived from the command that registered it. */
public record ResidenceId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {}

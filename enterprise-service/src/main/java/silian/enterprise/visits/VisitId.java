package silian.enterprise.visits;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Identifies a visit: 32 lower-case hexadecimal digits derived from the command that recorded it. */
public record VisitId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {}

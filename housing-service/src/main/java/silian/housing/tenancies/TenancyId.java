package silian.housing.tenancies;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Identifies a tenancy: 32 lower-case hexadecimal digits derived from the command that allocated the flat. */
public record TenancyId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {}

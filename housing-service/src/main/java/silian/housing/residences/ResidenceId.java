package silian.housing.residences;

import silian.platform.commands.Identifier;

/** Identifies a residence: 32 lower-case hexadecimal digits derived from the command that registered it. */
public record ResidenceId(String value) implements Identifier {}

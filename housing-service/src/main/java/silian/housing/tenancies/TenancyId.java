package silian.housing.tenancies;

import silian.platform.commands.Identifier;

/** Identifies a tenancy: 32 lower-case hexadecimal digits derived from the command that allocated the flat. */
public record TenancyId(String value) implements Identifier {}

package silian.enterprise.visits;

import silian.platform.commands.Identifier;

/** Identifies a visit: 32 lower-case hexadecimal digits derived from the command that recorded it. */
public record VisitId(String value) implements Identifier {}

package silian.platform.commands;

/**
 * A typed identifier: one record per aggregate, with a canonical constructor that validates its only component.
 * Stored and transported as the bare {@link #value()}.
 */
public interface Identifier {

    /** The identifier as text; never blank, safe in a path segment and in a Kafka key. */
    String value();
}

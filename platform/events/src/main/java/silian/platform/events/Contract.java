package silian.platform.events;

/**
 * A public event: a record that other services, and whoever reads the topics, may build on. It carries no personal
 * data, has an {@link EventType} and changes only compatibly: components are added as {@code @Nullable}, never removed,
 * renamed or given another meaning.
 */
public interface Contract {}

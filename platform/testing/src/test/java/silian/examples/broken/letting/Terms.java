package silian.examples.broken.letting;

/** Shown as it is, under the name of what a controller shows. */
public record Terms(int months) {}

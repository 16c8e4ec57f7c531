package silian.examples.broken.letting;

public final class NeedlesslyPublic {}

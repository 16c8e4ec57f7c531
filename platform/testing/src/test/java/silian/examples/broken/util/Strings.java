package silian.examples.broken.util;

final class Strings {}

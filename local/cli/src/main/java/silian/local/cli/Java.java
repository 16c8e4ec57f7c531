package silian.local.cli;

import java.nio.file.Path;

/** The Java this tool runs on runs everything else. */
final class Java {

    private Java() {}

    static String command() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

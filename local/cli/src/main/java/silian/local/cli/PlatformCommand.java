package silian.local.cli;

import java.util.concurrent.Callable;

/** A command that does something with the platform; its result is the exit code. */
abstract class PlatformCommand implements Callable<Integer> {

    private final Platform platform;

    PlatformCommand(Platform platform) {
        this.platform = platform;
    }

    Platform platform() {
        return platform;
    }
}

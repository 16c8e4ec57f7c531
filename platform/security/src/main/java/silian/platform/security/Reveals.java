package silian.platform.security;

import silian.platform.commands.Command;

/** Takes note of who is about to see which personal value, and why. A reveal that cannot be noted does not happen. */
@FunctionalInterface
public interface Reveals {

    void revealing(Protected value, String reason, Command command);
}

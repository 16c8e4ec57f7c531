package silian.acceptance.fire;

import picocli.CommandLine.Command;
import silian.acceptance.fire.rubbish.RubbishCommand;

/** The trials, each a command of its own. */
@Command(name = "fire", description = "Puts a platform of its own under fire. Each trial is seeded, and exits with 0 only if everything held.", subcommands = {
        RubbishCommand.class})
public final class Fire {}

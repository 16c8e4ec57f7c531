package silian.acceptance.fire;

import picocli.CommandLine.Command;
import silian.acceptance.fire.access.AccessTrial;
import silian.acceptance.fire.faults.Faults;
import silian.acceptance.fire.kills.Kills;
import silian.acceptance.fire.privacy.PrivacyTrial;
import silian.acceptance.fire.restarts.Restarts;
import silian.acceptance.fire.rubbish.RubbishCommand;

/** The trials, each a command of its own. */
@Command(name = "fire", description = "Puts a platform of its own under fire. Each trial is seeded, and exits with 0 only if everything held.", subcommands = {
        AccessTrial.class, Faults.class, Kills.class, PrivacyTrial.class, Restarts.class, RubbishCommand.class})
public final class Fire {}

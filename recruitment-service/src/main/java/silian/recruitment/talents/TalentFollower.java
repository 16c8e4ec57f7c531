package silian.recruitment.talents;

import java.util.Collection;
import silian.platform.commands.Command;

/** Whoever has to look again once it is known who people are: on a roster, or by claiming the profile. */
public interface TalentFollower {

    /** Harmless to repeat: the same people may be told of again after a crash. */
    void known(Collection<Talent> people, Command command);
}

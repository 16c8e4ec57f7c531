package silian.housing.residences;

import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Identifies a flat: derived from its residence and number, so that a flat can be entered once only. */
public record FlatId(String value) implements Identifier {

    static FlatId of(ResidenceId residence, String number) {
        return new FlatId(CommandId.digest("flat\n" + residence.value() + '\n' + number));
    }
}

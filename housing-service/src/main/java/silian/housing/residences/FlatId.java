package silian.housing.residences;

import silian.platform.commands.CommandId;
import jakarta.validation.constraints.Pattern;
import silian.platform.commands.Identifier;

/** Identifies a flat: derived from its residence and number, so that a flat can be entered once only. */
public record FlatId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    static FlatId of(ResidenceId residence, String number) {
        return new FlatId(CommandId.digest("flat\n" + residence.value() + '\n' + number));
    }
}

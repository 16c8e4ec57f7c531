package silian.recruitment.activities;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import silian.platform.commands.Refusal;
import silian.recruitment.language.TalentId;

/**
 * Who wears which badge at a mixer.
 *
 * @param given how many badges were given so far; none is given twice
 */
record Guests(List<Guest> wearing, int given) {

    static final Guests NONE = new Guests(List.of(), 0);

    Guests {
        wearing = List.copyOf(wearing);
    }

    /** With somebody more, who gets the next badge. */
    Guests with(TalentId talent) {
        int badge = given + 1;
        return new Guests(Stream.concat(wearing.stream(), Stream.of(Guest.wearing(badge, talent))).toList(), badge);
    }

    Guests without(Guest gone) {
        return new Guests(wearing.stream().filter(guest -> guest.badge() != gone.badge()).toList(), given);
    }

    /** With one as he or she is now. */
    Guests replacing(Guest changed) {
        return each(guest -> guest.badge() == changed.badge() ? changed : guest);
    }

    Guests withoutChoices() {
        return each(Guest::withoutChoice);
    }

    /** Nobody any more. */
    Guests gone() {
        return new Guests(List.of(), given);
    }

    Optional<Guest> of(TalentId talent) {
        return wearing.stream().filter(guest -> guest.talent().equals(talent)).findFirst();
    }

    Optional<Guest> wearerOf(int badge) {
        return wearing.stream().filter(guest -> guest.badge() == badge).findFirst();
    }

    /**
     * @param field names the badge in what is refused
     * @throws Refusal {@code mixer.badge-unknown}
     */
    Guest wearer(String field, int badge) {
        return wearerOf(badge).orElseThrow(() -> Refusal.invalid(field, "mixer.badge-unknown"));
    }

    private Guests each(UnaryOperator<Guest> change) {
        return new Guests(wearing.stream().map(change).toList(), given);
    }
}

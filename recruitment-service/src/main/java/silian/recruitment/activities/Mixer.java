package silian.recruitment.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.TalentId;

/**
 * Who takes to whom at a talent mixer (青年人才联谊·牵手). Whoever came and wants to take part wears a numbered badge; a
 * person says yes to one badge at a time, and two who say yes to each other are a couple. All of it is one document, so
 * that two simultaneous answers cannot miss each other and nobody is in two couples.
 *
 * <p>
 * Nobody learns whom others chose: a yes that is not returned is seen by its owner alone and is erased when the mixer
 * ends. Its history tells who did something and never towards whom.
 */
@Document("mixers")
@TypeAlias("Mixer")
@CompoundIndex(name = "couples", def = "{'firstCoupleOn': 1, 'lastCoupleOn': 1}")
@CompoundIndex(name = "guests", def = "{'guests.talent': 1}")
final class Mixer {

    /**
     * Somebody with a badge.
     *
     * @param choice the badge the person says yes to
     */
    record Guest(int badge, TalentId talent, @Nullable Integer choice) {}

    /** Two badges that belong together (牵手成功); which people wore them is known only while both agree to it. */
    record Couple(String key, int one, int other, LocalDate on) {

        boolean has(int badge) {
            return one == badge || other == badge;
        }

        int partnerOf(int badge) {
            return one == badge ? other : one;
        }
    }

    /** How often one person may take a badge or change the choice; local default, to be confirmed. */
    static final int MOST_MOVES = 50;
    private static final String JOINED = "joined";
    private static final String CHOSE = "chose";

    @Id
    private final ActivityId id;
    @Version
    private @Nullable Long version;
    private List<Guest> guests = new ArrayList<>();
    private List<Couple> couples = new ArrayList<>();
    private int badges;
    private boolean over;
    private @Nullable LocalDate firstCoupleOn;
    private @Nullable LocalDate lastCoupleOn;
    /** Since when it tells of people; absent once it does not. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;
    private History history = History.empty();

    private Mixer(ActivityId id) {
        this.id = id;
    }

    static Mixer at(ActivityId activity) {
        return new Mixer(activity);
    }

    /**
     * Gives the person a badge; who has one keeps it.
     *
     * @throws Refusal {@code activity.closed}, {@code mixer.too-many-changes}
     */
    Guest join(TalentId talent, Command command) {
        var known = guest(talent);
        if (known.isPresent()) {
            return known.get();
        }
        requireGoingOn();
        requireMovesLeft(command);
        var guest = new Guest(++badges, talent, null);
        guests.add(guest);
        move(JOINED, command);
        return guest;
    }

    /**
     * The person says yes to a badge instead of any other before; if that one said yes too, they are a couple. A badge
     * that is in another couple already can be chosen like any other, so that nobody finds out.
     *
     * @throws Refusal {@code activity.closed}; {@code mixer.no-badge}, {@code mixer.coupled},
     *     {@code mixer.too-many-changes}; {@code mixer.badge-unknown}, {@code mixer.own-badge}
     */
    void choose(TalentId talent, int badge, Command command) {
        if (history.has(command)) {
            return;
        }
        requireGoingOn();
        var guest = guest(talent).orElseThrow(() -> Refusal.conflict("mixer.no-badge"));
        if (coupleOf(guest.badge()).isPresent()) {
            throw Refusal.conflict("mixer.coupled");
        }
        requireMovesLeft(command);
        if (guest.badge() == badge) {
            throw Refusal.invalid("badge", "mixer.own-badge");
        }
        var other = wearer("badge", badge);
        replace(new Guest(guest.badge(), talent, badge));
        move(CHOSE, command);
        if (Integer.valueOf(guest.badge()).equals(other.choice()) && coupleOf(badge).isEmpty()) {
            couple(guest.badge(), badge, command.on());
        }
    }

    /**
     * An officer records a couple who told so together at the table; the same one again changes nothing.
     *
     * @param field names the couple in what is refused
     * @throws Refusal {@code activity.closed}; {@code mixer.badge-unknown}, {@code mixer.own-badge},
     *     {@code mixer.in-another-couple}
     */
    void record(String field, int one, int other, LocalDate on) {
        requireGoingOn();
        if (one == other) {
            throw Refusal.invalid(field, "mixer.own-badge");
        }
        wearer(field, one);
        wearer(field, other);
        var known = coupleOf(one).or(() -> coupleOf(other));
        if (known.isEmpty()) {
            couple(one, other, on);
        } else if (!known.get().has(one) || !known.get().has(other)) {
            throw Refusal.invalid(field, "mixer.in-another-couple");
        }
    }

    /** Notes which command recorded couples. */
    void recorded(Command command) {
        move("couples-recorded", command);
    }

    /**
     * The person takes the consent back: badge and choice are erased. A couple of theirs is none any more; once the
     * mixer is over and counted it stays a number, of which nobody knows who it was.
     *
     * @return whether there was anything to erase
     */
    boolean leave(TalentId talent, Command command) {
        var guest = guest(talent);
        if (guest.isEmpty() || history.has(command)) {
            return false;
        }
        var badge = guest.get().badge();
        guests.remove(guest.get());
        if (!over && couples.removeIf(couple -> couple.has(badge))) {
            redate();
        }
        move("left", command);
        return true;
    }

    /**
     * The person leaves and is forgotten: the history no longer tells either that they were there.
     *
     * @return whether there was anything to erase
     */
    boolean forget(TalentId talent, Command command) {
        if (!leave(talent, command)) {
            return false;
        }
        history = new History(history.steps().stream()
                .filter(step -> !step.by().equals(command.caller().subject())).toList());
        return true;
    }

    /** Ends it: whom people chose in vain is nobody's business any more. */
    boolean end(Command command) {
        if (over) {
            return false;
        }
        over = true;
        guests.replaceAll(guest -> new Guest(guest.badge(), guest.talent(), null));
        move("ended", command);
        return true;
    }

    /** Goes on after all, because its closing was taken back; says whether that was news. */
    boolean resume(Command command) {
        if (history.has(command)) {
            return false;
        }
        over = false;
        move("resumed", command);
        return true;
    }

    /** Its doors were opened by mistake: there are no guests and no couples; says whether that was news. */
    boolean annul(Command command) {
        if (history.has(command)) {
            return false;
        }
        over = true;
        guests.clear();
        couples.clear();
        redate();
        move("annulled", command);
        return true;
    }

    /** Taking the badge back and another one does not begin anew, so that one person cannot fill the document. */
    private void requireMovesLeft(Command command) {
        var person = command.caller().subject();
        if (history.steps().stream().filter(step -> step.by().equals(person)
                && (step.move().equals(JOINED) || step.move().equals(CHOSE))).count() >= MOST_MOVES) {
            throw Refusal.conflict("mixer.too-many-changes", Map.of("most", MOST_MOVES));
        }
    }

    private void requireGoingOn() {
        if (over) {
            throw Refusal.conflict("activity.closed");
        }
    }

    private void couple(int one, int other, LocalDate on) {
        var first = Math.min(one, other);
        var second = Math.max(one, other);
        couples.add(new Couple(CommandId.digest("couple\n" + id.value() + '\n' + first + '\n' + second), first, second,
                on));
        redate();
    }

    private void move(String verb, Command command) {
        history = history.with(command, verb);
        heldSince = command.at();
    }

    private void redate() {
        firstCoupleOn = couples.stream().map(Couple::on).min(LocalDate::compareTo).orElse(null);
        lastCoupleOn = couples.stream().map(Couple::on).max(LocalDate::compareTo).orElse(null);
    }

    private Guest wearer(String field, int badge) {
        return guests.stream().filter(guest -> guest.badge() == badge).findFirst()
                .orElseThrow(() -> Refusal.invalid(field, "mixer.badge-unknown"));
    }

    private void replace(Guest changed) {
        guests.replaceAll(guest -> guest.badge() == changed.badge() ? changed : guest);
    }

    /** Whether it was this very command, sent again, that changed it. */
    boolean has(Command command) {
        return history.has(command);
    }

    ActivityId id() {
        return id;
    }

    Optional<Guest> guest(TalentId talent) {
        return guests.stream().filter(guest -> guest.talent().equals(talent)).findFirst();
    }

    Optional<Couple> coupleOf(int badge) {
        return couples.stream().filter(couple -> couple.has(badge)).findFirst();
    }

    /** The other one of the person's couple, as long as both agree to it. */
    Optional<Guest> partnerOf(Guest guest) {
        return coupleOf(guest.badge()).map(couple -> couple.partnerOf(guest.badge()))
                .flatMap(badge -> guests.stream().filter(other -> other.badge() == badge).findFirst());
    }

    int couples() {
        return couples.size();
    }
}

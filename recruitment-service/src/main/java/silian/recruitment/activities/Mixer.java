package silian.recruitment.activities;

import java.time.Instant;
import java.time.LocalDate;
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
@CompoundIndex(name = "dates", def = "{'couples.firstOn': 1, 'couples.lastOn': 1}")
@CompoundIndex(name = "wearing", def = "{'guests.wearing.talent': 1}")
final class Mixer {

    /** Whether people still find each other. */
    enum State {
        /** 进行中. */
        GOING_ON,
        /** 已结束: with the activity. */
        ENDED,
        /** 已作废: with the activity, whose doors were opened by mistake. */
        ANNULLED
    }

    /** How often one person may take a badge or change the choice; local default, to be confirmed. */
    static final int MOST_MOVES = 50;
    private static final String JOINED = "joined";
    private static final String CHOSE = "chose";

    @Id
    private final ActivityId id;
    @Version
    private @Nullable Long version;
    private State state = State.GOING_ON;
    private Guests guests = Guests.NONE;
    private Couples couples = Couples.NONE;
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
     * @throws Refusal {@code activity.closed}, {@code activity.annulled}, {@code mixer.too-many-changes}
     */
    Guest join(TalentId talent, Command command) {
        var known = guests.of(talent);
        if (known.isPresent()) {
            return known.get();
        }
        requireGoingOn();
        requireMovesLeft(command);
        guests = guests.with(talent);
        move(JOINED, command);
        return guests.of(talent).orElseThrow();
    }

    /**
     * The person says yes to a badge instead of any other before; if that one said yes too, they are a couple. A badge
     * that is in another couple already can be chosen like any other, so that nobody finds out.
     *
     * @throws Refusal {@code activity.closed}, {@code activity.annulled}; {@code mixer.no-badge}, {@code mixer.coupled},
     *     {@code mixer.too-many-changes}; {@code mixer.badge-unknown}, {@code mixer.own-badge}
     */
    void choose(TalentId talent, int badge, Command command) {
        if (history.has(command)) {
            return;
        }
        requireGoingOn();
        var guest = guests.of(talent).orElseThrow(() -> Refusal.conflict("mixer.no-badge"));
        if (couples.of(guest.badge()).isPresent()) {
            throw Refusal.conflict("mixer.coupled");
        }
        requireMovesLeft(command);
        if (guest.badge() == badge) {
            throw Refusal.invalid("badge", "mixer.own-badge");
        }
        var other = guests.wearer("badge", badge);
        guests = guests.replacing(guest.choosing(badge));
        move(CHOSE, command);
        if (other.chose(guest.badge()) && couples.of(badge).isEmpty()) {
            couples = couples.with(Couple.at(id, guest.badge(), badge, command.on()));
        }
    }

    /**
     * An officer records a couple who told so together at the table; the same one again changes nothing.
     *
     * @param field names the couple in what is refused
     * @throws Refusal {@code activity.closed}, {@code activity.annulled}; {@code mixer.badge-unknown},
     *     {@code mixer.own-badge}, {@code mixer.in-another-couple}
     */
    void record(String field, int one, int other, LocalDate on) {
        requireGoingOn();
        if (one == other) {
            throw Refusal.invalid(field, "mixer.own-badge");
        }
        guests.wearer(field, one);
        guests.wearer(field, other);
        var known = couples.of(one).or(() -> couples.of(other));
        if (known.isEmpty()) {
            couples = couples.with(Couple.at(id, one, other, on));
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
        var guest = guests.of(talent);
        if (guest.isEmpty() || history.has(command)) {
            return false;
        }
        guests = guests.without(guest.get());
        if (state == State.GOING_ON) {
            couples = couples.without(guest.get().badge());
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

    /** Ends it: whom people chose in vain is nobody's business any more; says whether that was news. */
    boolean end(Command command) {
        return switch (state) {
            case GOING_ON -> {
                state = State.ENDED;
                guests = guests.withoutChoices();
                move("ended", command);
                yield true;
            }
            case ENDED, ANNULLED -> false;
        };
    }

    /**
     * Goes on after all, because its closing was taken back; says whether that was news.
     *
     * @throws Refusal {@code activity.annulled}
     */
    boolean resume(Command command) {
        if (history.has(command)) {
            return false;
        }
        if (state == State.ANNULLED) {
            throw Refusal.conflict("activity.annulled");
        }
        state = State.GOING_ON;
        move("resumed", command);
        return true;
    }

    /** Its doors were opened by mistake: there are no guests and no couples; says whether that was news. */
    boolean annul(Command command) {
        if (history.has(command)) {
            return false;
        }
        state = State.ANNULLED;
        guests = guests.gone();
        couples = Couples.NONE;
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
        switch (state) {
            case GOING_ON -> {
            }
            case ENDED -> throw Refusal.conflict("activity.closed");
            case ANNULLED -> throw Refusal.conflict("activity.annulled");
        }
    }

    private void move(String verb, Command command) {
        history = history.with(command, verb);
        heldSince = command.at();
    }

    /** Whether it was this very command, sent again, that changed it. */
    boolean has(Command command) {
        return history.has(command);
    }

    ActivityId id() {
        return id;
    }

    State state() {
        return state;
    }

    Optional<Guest> guest(TalentId talent) {
        return guests.of(talent);
    }

    /** The other one of the person's couple, as long as both agree to it. */
    Optional<Guest> partnerOf(Guest guest) {
        return couples.of(guest.badge()).map(couple -> couple.partnerOf(guest.badge())).flatMap(guests::wearerOf);
    }

    int couples() {
        return couples.all().size();
    }
}

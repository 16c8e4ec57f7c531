package silian.recruitment.activities;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.consents.AskingConsents;
import silian.recruitment.consents.ConsentPurpose;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.FindingTalents;

/** People at a talent mixer finding each other. */
@Component
public final class Matchmaking {

    /** Couples that an officer records at once. */
    public static final int MOST_AT_ONCE = 200;

    private final Activities activities;
    private final CheckIns checkIns;
    private final Mixers mixers;
    private final FindingTalents talents;
    private final AskingConsents consents;

    Matchmaking(Activities activities, CheckIns checkIns, Mixers mixers, FindingTalents talents,
            AskingConsents consents) {
        this.activities = activities;
        this.checkIns = checkIns;
        this.mixers = mixers;
        this.talents = talents;
        this.consents = consents;
    }

    /**
     * What a person at a mixer may know: the own badge and choice, and the other one once both agreed.
     *
     * @param partnerName masked
     */
    public record Standing(ActivityId activity, int badge, @Nullable Integer choice, @Nullable Integer partner,
            @Nullable String partnerName) {}

    /** Two badges. */
    public record Pair(int one, int other) {}

    /**
     * Gives the person a badge: only who checked in, and wants to.
     *
     * @throws Refusal {@code profile.unknown}, {@code activity.unknown}; {@code mixer.none} for other activities;
     *     {@code activity.not-under-way}, {@code activity.closed}, {@code activity.cancelled},
     *     {@code activity.not-today}; {@code mixer.not-checked-in}, {@code consent.missing}
     */
    public Standing join(ActivityId id, Command command) {
        var talent = talents.of(command.caller()).id();
        var known = mixers.findById(id).filter(mixer -> mixer.has(command));
        if (known.isPresent()) {
            return standing(known.get(), id, talent);
        }
        var activity = goingOn(id, command);
        if (!checkIns.existsById(CheckIn.idOf(activity.id(), talent))) {
            throw Refusal.conflict("mixer.not-checked-in");
        }
        consents.require(talent, ConsentPurpose.MIXERS);
        return standing(change(id, mixer -> mixer.join(talent, command)), id, talent);
    }

    /**
     * Says yes to a badge; see {@link Mixer#choose}.
     *
     * @throws Refusal {@code consent.missing} from who withdrew it meanwhile
     */
    public Standing choose(ActivityId id, int badge, Command command) {
        var talent = talents.of(command.caller()).id();
        var known = mixers.findById(id).filter(mixer -> mixer.has(command));
        if (known.isPresent()) {
            return standing(known.get(), id, talent);
        }
        goingOn(id, command);
        consents.require(talent, ConsentPurpose.MIXERS);
        return standing(change(id, mixer -> mixer.choose(talent, badge, command)), id, talent);
    }

    /** How the person stands. */
    public Standing show(ActivityId id, Caller caller) {
        var talent = talents.of(caller).id();
        activities.get(id, caller);
        return standing(mixers.findById(id).orElseThrow(() -> Refusal.unknown("badge")), id, talent);
    }

    /** Erases what a mixer knows of the person, at any time. */
    public void leave(ActivityId id, Command command) {
        var talent = talents.of(command.caller()).id();
        activities.get(id, command.caller());
        SimultaneousSaves.retried(() -> mixers.findById(id).filter(mixer -> mixer.leave(talent, command))
                .map(mixers::save));
    }

    /** Gives the person's badges back, at every mixer. */
    void leaveAll(TalentId talent, Command command) {
        everywhere(talent, mixer -> mixer.leave(talent, command));
    }

    /** How the person stands wherever they wear a badge. */
    public List<Standing> of(TalentId talent) {
        return mixers.findByGuest(talent).stream().map(mixer -> standing(mixer, mixer.id(), talent)).toList();
    }

    /** Erases badges and choices of the person who asks, at every mixer. */
    void forget(TalentId talent, Command command) {
        everywhere(talent, mixer -> mixer.forget(talent, command));
    }

    private void everywhere(TalentId talent, Predicate<Mixer> news) {
        mixers.findByGuest(talent).forEach(found -> SimultaneousSaves
                .retried(() -> mixers.findById(found.id()).filter(news).map(mixers::save)));
    }

    /**
     * An officer records couples by their badges, all or none.
     *
     * @return how many couples there are now
     * @throws Refusal {@code activity.unknown}, {@code mixer.none}, {@code mixer.couples-out-of-range}; what
     *     {@link Mixer#record} refuses
     */
    public int record(ActivityId id, List<Pair> couples, Command command) {
        if (couples.isEmpty() || couples.size() > MOST_AT_ONCE) {
            throw Refusal.invalid("couples", "mixer.couples-out-of-range", Map.of("most", MOST_AT_ONCE));
        }
        var known = mixers.findById(id).filter(mixer -> mixer.has(command));
        if (known.isPresent()) {
            return known.get().couples();
        }
        goingOn(id, command);
        return change(id, mixer -> {
            for (int i = 0; i < couples.size(); i++) {
                mixer.record("couples[" + i + "]", couples.get(i).one(), couples.get(i).other(), command.on());
            }
            mixer.recorded(command);
        }).couples();
    }

    /**
     * Ends the mixer of an activity that was closed, which forgets what was not returned, and lets it go on when the
     * closing was taken back. How the activity stands is read after the mixer: if both happen at the same moment, one of
     * the two saves a mixer that the other has changed, and looks again.
     */
    void follow(Activity moved, Command command) {
        if (moved.kind() == ActivityKind.TALENT_MIXER) {
            SimultaneousSaves.retried(() -> {
                var mixer = mixers.findById(moved.id()).orElseGet(() -> Mixer.at(moved.id()));
                var news = activities.findById(moved.id()).filter(activity -> switch (activity.state()) {
                    case CLOSED -> mixer.end(command);
                    case PUBLISHED, UNDER_WAY -> mixer.resume(command);
                    case PLANNED, CANCELLED, ANNULLED -> false;
                });
                return news.isPresent() ? save(mixer) : mixer;
            });
        }
    }

    /** Erases who was at a mixer that was opened by mistake. */
    void annul(Activity activity, Command command) {
        if (activity.kind() == ActivityKind.TALENT_MIXER) {
            SimultaneousSaves.retried(() -> {
                // one that nobody has a badge at yet is annulled too: nobody takes the first one any more
                var mixer = mixers.findById(activity.id()).orElseGet(() -> Mixer.at(activity.id()));
                return mixer.annul(command) ? save(mixer) : mixer;
            });
        }
    }

    /** How many couples there are at an activity. */
    int couples(ActivityId id) {
        return mixers.findById(id).map(Mixer::couples).orElse(0);
    }

    private Activity goingOn(ActivityId id, Command command) {
        var activity = activities.get(id, command.caller());
        if (activity.kind() != ActivityKind.TALENT_MIXER) {
            throw Refusal.conflict("mixer.none");
        }
        activity.requireUnderWay(command.on());
        return activity;
    }

    private Mixer change(ActivityId id, Consumer<Mixer> move) {
        return SimultaneousSaves.retried(() -> {
            var mixer = mixers.findById(id).orElseGet(() -> Mixer.at(id));
            move.accept(mixer);
            return save(mixer);
        });
    }

    private Mixer save(Mixer mixer) {
        try {
            return mixers.save(mixer);
        } catch (DuplicateKeyException first) {
            throw new OptimisticLockingFailureException("somebody else was the first at the same moment", first);
        }
    }

    private Standing standing(Mixer mixer, ActivityId id, TalentId talent) {
        var guest = mixer.guest(talent).orElseThrow(() -> Refusal.unknown("badge"));
        var partner = mixer.partnerOf(guest).filter(other -> !consents
                .whoAgree(List.of(other.talent()), ConsentPurpose.MIXERS).isEmpty());
        var name = partner.flatMap(other -> talents.find(other.talent()))
                .map(other -> other.person().name().masked());
        return new Standing(id, guest.badge(), guest.choice(), partner.map(Guest::badge).orElse(null),
                name.orElse(null));
    }
}

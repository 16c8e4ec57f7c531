package silian.recruitment.activities;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.Talent;

/** People saying that they will come, and that they will not after all. */
@Component
public final class Registering {

    private final Activities activities;
    private final Registrations registrations;
    private final FindingTalents talents;

    Registering(Activities activities, Registrations registrations, FindingTalents talents) {
        this.activities = activities;
        this.registrations = registrations;
        this.talents = talents;
    }

    /**
     * Registers the person; whoever is registered stays so.
     *
     * @throws Refusal {@code profile.unknown}; {@code activity.unknown}, {@code activity.not-published},
     *     {@code activity.closed}, {@code activity.cancelled}, {@code activity.over}; {@code registration.full}
     */
    public Registration register(ActivityId id, Command command) {
        var talent = talents.of(command.caller());
        var activity = activities.get(id, command.caller());
        return SimultaneousSaves.retried(() -> register(activity, talent, command));
    }

    /**
     * Takes the person's registration back.
     *
     * @throws Refusal {@code profile.unknown}, {@code activity.unknown}, {@code registration.unknown};
     *     {@code activity.closed}, {@code activity.cancelled}, {@code activity.over}; {@code registration.withdrawn}
     */
    public Registration withdraw(ActivityId id, Command command) {
        var talent = talents.of(command.caller());
        var activity = activities.get(id, command.caller());
        return SimultaneousSaves.retried(() -> {
            var registration = registrations.findById(Registration.idOf(id, talent.id()))
                    .orElseThrow(() -> Refusal.unknown("registration"));
            if (registration.has(command)) {
                return registration;
            }
            activity.requireOpen(command.on());
            registration.withdraw(command);
            return registrations.save(registration);
        });
    }

    /** A registration, and the activity as it stands now. */
    public record Registered(Registration registration, Activity activity) {}

    /** Where the person registered, also for what was called off since. */
    public List<Registered> of(TalentId talent) {
        var all = registrations.findByTalent(talent);
        var activitiesById = activities.findAllById(all.stream().map(Registration::activity).toList()).stream()
                .collect(Collectors.toMap(Activity::id, Function.identity()));
        return all.stream().flatMap(registration -> Stream.ofNullable(activitiesById.get(registration.activity()))
                .map(activity -> new Registered(registration, activity))).toList();
    }

    /** Erases where the person meant to come, and gives the places back, unless the doors have opened already. */
    void forgetPlans(TalentId talent) {
        of(talent).stream().filter(registered -> !hasBegun(registered.activity()))
                .forEach(registered -> registrations.deleteById(registered.registration().id()));
    }

    private static boolean hasBegun(Activity activity) {
        return switch (activity.state()) {
            case PLANNED, PUBLISHED, CANCELLED, ANNULLED -> false;
            case UNDER_WAY, CLOSED -> true;
        };
    }

    private Registration register(Activity activity, Talent talent, Command command) {
        var known = registrations.findById(Registration.idOf(activity.id(), talent.id()));
        if (known.filter(registration -> registration.has(command)
                || registration.state() == Registration.State.REGISTERED).isPresent()) {
            return known.get();
        }
        activity.requireOpen(command.on());
        var place = freePlace(activity);
        try {
            if (known.isEmpty()) {
                return registrations.save(
                        Registration.of(activity.id(), talent.id(), talent.school(), place, command));
            }
            known.get().again(place, command);
            return registrations.save(known.get());
        } catch (DuplicateKeyException taken) {
            throw new OptimisticLockingFailureException("somebody else took the place at the same moment", taken);
        }
    }

    /** Any free place, so that a crowd does not compete for the same one. */
    private @Nullable Integer freePlace(Activity activity) {
        var places = activity.outline().places();
        if (places == null) {
            return null;
        }
        var taken = new BitSet();
        for (var held : registrations.findPlacesByActivityAndState(activity.id(), Registration.State.REGISTERED)) {
            if (held.place() != null) {
                taken.set(held.place());
            }
        }
        var free = IntStream.rangeClosed(1, places).filter(number -> !taken.get(number)).toArray();
        if (free.length == 0) {
            throw Refusal.conflict("registration.full");
        }
        return free[ThreadLocalRandom.current().nextInt(free.length)];
    }
}

package silian.recruitment.activities;

import java.time.Instant;
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
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.TalentId;

/**
 * Somebody means to come to an activity (报名). Its id is the person and the activity: registering twice is registering
 * once. Where places are limited each registration holds a numbered one under a unique key, so that taking a place and
 * giving it back is this one write, and no place is held twice or lost.
 */
@Document("registrations")
@TypeAlias("Registration")
@CompoundIndex(name = "activity", def = "{'activity': 1, 'state': 1, 'school': 1, '_id': 1}")
@CompoundIndex(name = "talent", def = "{'talent': 1, '_id': 1}")
public final class Registration {

    /** Whether the person means to come. */
    public enum State {
        /** 已报名. */
        REGISTERED,
        /** 已取消报名. */
        WITHDRAWN
    }

    @Id
    private final String id;
    @Version
    private @Nullable Long version;
    private final ActivityId activity;
    /** Absent once it is forgotten who it was. */
    private final @Nullable TalentId talent;
    /** On whose roster the person stands; absent for who stands on none. */
    private final @Nullable SchoolCode school;
    private State state = State.REGISTERED;
    private @Nullable Integer place;
    @Indexed(unique = true, sparse = true)
    private @Nullable String placeOf;
    /** Since when it tells of the person; absent once it does not. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;
    private History history = History.empty();

    private Registration(String id, ActivityId activity, @Nullable TalentId talent, @Nullable SchoolCode school) {
        this.id = id;
        this.activity = activity;
        this.talent = talent;
        this.school = school;
    }

    /** @param number of the place, {@code null} where places are not limited */
    static Registration of(ActivityId activity, TalentId talent, @Nullable SchoolCode school,
            @Nullable Integer number, Command command) {
        var registration = new Registration(idOf(activity, talent), activity, talent, school);
        registration.hold(number);
        registration.move("registered", command);
        return registration;
    }

    static String idOf(ActivityId activity, TalentId talent) {
        return CommandId.digest("registration\n" + activity.value() + '\n' + talent.value());
    }

    /**
     * Registers again after a withdrawal.
     *
     * @param number of the place, {@code null} where places are not limited
     * @throws Refusal {@code registration.already-registered}
     */
    void again(@Nullable Integer number, Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case REGISTERED -> throw Refusal.conflict("registration.already-registered");
            case WITHDRAWN -> {
                state = State.REGISTERED;
                hold(number);
                move("registered", command);
            }
        }
    }

    /**
     * Gives the place back.
     *
     * @throws Refusal {@code registration.withdrawn}
     */
    void withdraw(Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case REGISTERED -> {
                state = State.WITHDRAWN;
                hold(null);
                move("withdrawn", command);
            }
            case WITHDRAWN -> throw Refusal.conflict("registration.withdrawn");
        }
    }

    private void move(String verb, Command command) {
        history = history.with(command, verb);
        heldSince = command.at();
    }

    private void hold(@Nullable Integer number) {
        place = number;
        placeOf = number == null ? null : activity.value() + '#' + number;
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    public String id() {
        return id;
    }

    public ActivityId activity() {
        return activity;
    }

    public State state() {
        return state;
    }

    /** The number of the place held. */
    public @Nullable Integer place() {
        return place;
    }
}

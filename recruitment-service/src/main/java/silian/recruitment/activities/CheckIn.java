package silian.recruitment.activities;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.figures.FigureRecord;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.Talent;

/** Somebody came to an activity (签到). Its id is the person and the activity: coming twice is coming once. */
@Document("checkIns")
@TypeAlias("CheckIn")
@CompoundIndex(name = "activity", def = "{'activity': 1, 'school': 1, '_id': 1}")
@CompoundIndex(name = "counting", def = "{'activity': 1, 'countedOn': 1}")
@CompoundIndex(name = "students", def = "{'kind': 1, 'host': 1, 'countedOn': 1, '_id': 1, 'school': 1}")
@CompoundIndex(name = "talent", def = "{'talent': 1, '_id': 1}")
public final class CheckIn {

    @Id
    private final String id;
    @Version
    private @Nullable Long version;
    private final ActivityId activity;
    private final ActivityKind kind;
    /** The university where the activity is held, if it is at one. */
    private final @Nullable SchoolCode host;
    /** Absent once it is forgotten who it was. */
    private final @Nullable TalentId talent;
    /** On whose roster the person stands; absent for who stands on none. */
    private final @Nullable SchoolCode school;
    private final LocalDate on;
    private final Instant at;
    /** The day in whose figures it counts; absent once the activity is annulled. */
    private @Nullable LocalDate countedOn;
    /** Since when it tells of the person; absent once it does not. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;

    private CheckIn(String id, ActivityId activity, ActivityKind kind, @Nullable SchoolCode host,
            @Nullable TalentId talent,
            @Nullable SchoolCode school, LocalDate on, Instant at) {
        this.id = id;
        this.activity = activity;
        this.kind = kind;
        this.host = host;
        this.talent = talent;
        this.school = school;
        this.on = on;
        this.at = at;
        this.countedOn = on;
    }

    static CheckIn of(Activity activity, Talent talent, Command command) {
        var checkIn = new CheckIn(idOf(activity.id(), talent.id()), activity.id(), activity.kind(),
                activity.outline().university(), talent.id(), talent.school(), command.on(), command.at());
        checkIn.heldSince = command.at();
        return checkIn;
    }

    static String idOf(ActivityId activity, TalentId talent) {
        return CommandId.digest("check-in\n" + activity.value() + '\n' + talent.value());
    }

    /** The check-in as a figure counts it. */
    FigureRecord counted() {
        return FigureRecord.one(id, activity.value(), on);
    }

    public String id() {
        return id;
    }

    public ActivityId activity() {
        return activity;
    }

    public LocalDate on() {
        return on;
    }

    public Instant at() {
        return at;
    }
}

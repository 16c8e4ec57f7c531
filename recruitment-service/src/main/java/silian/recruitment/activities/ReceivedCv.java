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
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.Talent;

/**
 * A person handed the profile to an employer at an activity (收到简历); one for each person, employer and activity.
 * This employer sees it as long as the person agrees to be shown to employers (PIPL art. 23), and nobody else.
 */
@Document("receivedCvs")
@TypeAlias("ReceivedCv")
@CompoundIndex(name = "activity", def = "{'activity': 1, 'school': 1, '_id': 1}")
@CompoundIndex(name = "received", def = "{'activity': 1, 'employer': 1, '_id': 1, 'talent': 1}")
@CompoundIndex(name = "talent", def = "{'talent': 1, '_id': 1}")
public final class ReceivedCv {

    @Id
    private final String id;
    @Version
    private @Nullable Long version;
    private final ActivityId activity;
    private final EmployerId employer;
    private @Nullable TalentId talent;
    /** On whose roster the person stands; absent for who stands on none. */
    private final @Nullable SchoolCode school;
    private final LocalDate on;
    /** Since when it is known whose profile it was; absent once it is not. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;

    private ReceivedCv(String id, ActivityId activity, EmployerId employer, @Nullable TalentId talent,
            @Nullable SchoolCode school, LocalDate on) {
        this.id = id;
        this.activity = activity;
        this.employer = employer;
        this.talent = talent;
        this.school = school;
        this.on = on;
    }

    static ReceivedCv of(Activity activity, EmployerId employer, Talent talent, Command command) {
        var cv = new ReceivedCv(idOf(activity.id(), employer, talent.id()), activity.id(), employer, talent.id(),
                talent.school(), command.on());
        cv.heldSince = command.at();
        return cv;
    }

    static String idOf(ActivityId activity, EmployerId employer, TalentId talent) {
        return CommandId.digest("cv\n" + activity.value() + '\n' + employer.value() + '\n' + talent.value());
    }

    /** Hands it over again after it was forgotten; says whether it had been. */
    boolean again(TalentId whose, Command command) {
        if (talent != null) {
            return false;
        }
        talent = whose;
        heldSince = command.at();
        return true;
    }

    /** Forgets whose profile it was, which the employer cannot read any more; that one was handed over still counts. */
    void forget() {
        talent = null;
        heldSince = null;
    }

    public String id() {
        return id;
    }

    public ActivityId activity() {
        return activity;
    }

    public EmployerId employer() {
        return employer;
    }

    /** Whose profile it is; {@code null} once that was forgotten. */
    public @Nullable TalentId talent() {
        return talent;
    }

    public LocalDate on() {
        return on;
    }
}

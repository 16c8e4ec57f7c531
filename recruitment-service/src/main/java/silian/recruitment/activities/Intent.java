package silian.recruitment.activities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.figures.FigureRecord;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.IntentId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.Talent;

/**
 * An employment intent (就业意向): at an activity, a person and an employer took to each other. One for each person,
 * employer and activity, whichever posting it was about first. It is not a hire.
 */
@Document("intents")
@TypeAlias("Intent")
@CompoundIndex(name = "activity", def = "{'activity': 1, 'school': 1, '_id': 1}")
@CompoundIndex(name = "talent", def = "{'talent': 1, '_id': 1}")
@CompoundIndex(name = "met", def = "{'talent': 1, 'employer': 1, 'on': -1, '_id': -1}")
@CompoundIndex(name = "reached", def = "{'kind': 1, 'on': 1, '_id': 1}")
public final class Intent {

    @Id
    private final IntentId id;
    @Version
    private @Nullable Long version;
    private final ActivityId activity;
    private final ActivityKind kind;
    private final TalentId talent;
    private final SchoolCode school;
    private final EmployerId employer;
    private final JobPostingId posting;
    private final LocalDate on;

    private Intent(IntentId id, ActivityId activity, ActivityKind kind, TalentId talent, SchoolCode school,
            EmployerId employer, JobPostingId posting, LocalDate on) {
        this.id = id;
        this.activity = activity;
        this.kind = kind;
        this.talent = talent;
        this.school = school;
        this.employer = employer;
        this.posting = posting;
        this.on = on;
    }

    static Intent reach(Activity activity, Talent talent, EmployerId employer, JobPostingId posting, Command command) {
        return of(activity, talent.id(), talent.school(), employer, posting, command);
    }

    static Intent of(Activity activity, TalentId talent, SchoolCode school, EmployerId employer, JobPostingId posting,
            Command command) {
        return new Intent(idOf(activity.id(), talent, employer), activity.id(), activity.kind(), talent, school,
                employer, posting, command.on());
    }

    static IntentId idOf(ActivityId activity, TalentId talent, EmployerId employer) {
        return new IntentId(CommandId.digest(
                "intent\n" + activity.value() + '\n' + talent.value() + '\n' + employer.value()));
    }

    /** The intent as a figure counts it. */
    FigureRecord counted() {
        return FigureRecord.one(id.value(), employer.value(), on);
    }

    public IntentId id() {
        return id;
    }

    public ActivityId activity() {
        return activity;
    }

    public TalentId talent() {
        return talent;
    }

    public EmployerId employer() {
        return employer;
    }

    public JobPostingId posting() {
        return posting;
    }

    public LocalDate on() {
        return on;
    }
}

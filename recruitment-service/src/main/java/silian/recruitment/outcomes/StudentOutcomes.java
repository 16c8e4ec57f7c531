package silian.recruitment.outcomes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import silian.platform.standards.SchoolCode;
import silian.recruitment.consents.Consent;
import silian.recruitment.consents.ConsentText;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.Talent;

/**
 * What became of a student (毕业去向), with the student's consent to have it told to the university by name (PIPL
 * art. 14, 15, 23). Both are one document: from the moment a consent is withdrawn nothing is told any more.
 */
@Document("studentOutcomes")
@TypeAlias("StudentOutcomes")
@CompoundIndex(name = "consented", def = "{'school': 1, 'consent.state': 1, '_id': 1}")
@CompoundIndex(name = "named", def = "{'school': 1, 'graduationYear': 1, 'kinds': 1, 'consent.state': 1}")
public final class StudentOutcomes {

    @Id
    private final TalentId id;
    @Version
    private @Nullable Long version;
    /** Whom to tell; absent for who stands on no roster. */
    private final @Nullable SchoolCode school;
    private int graduationYear;
    private List<Outcome> outcomes = new ArrayList<>();
    /** Of the outcomes, for counting. */
    private Set<OutcomeKind> kinds = EnumSet.noneOf(OutcomeKind.class);
    private Consent consent = Consent.none();
    /** Since when it tells what it tells. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;
    private History history = History.empty();

    private StudentOutcomes(TalentId id, @Nullable SchoolCode school, int graduationYear) {
        this.id = id;
        this.school = school;
        this.graduationYear = graduationYear;
    }

    /** Nothing yet. */
    static StudentOutcomes of(Talent talent) {
        return new StudentOutcomes(talent.id(), talent.school(), talent.graduation().graduatesOn().getYear());
    }

    /**
     * The person agrees.
     *
     * @throws Refusal {@code consent.already-given}
     */
    void give(ConsentText text, Command command) {
        if (history.has(command)) {
            return;
        }
        consent = consent.given(text, command.on());
        heldSince = command.at();
        history = history.with(command, "consented", text.version().toString());
    }

    /**
     * The person withdraws.
     *
     * @throws Refusal {@code consent.not-given}, {@code consent.already-withdrawn}
     */
    void withdraw(Command command) {
        if (history.has(command)) {
            return;
        }
        consent = consent.withdrawn(command.on());
        heldSince = command.at();
        history = history.with(command, "withdrew");
    }

    boolean isGivenTo(ConsentText text) {
        return consent.stands() && text.version().equals(consent.textVersion());
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    /** Counts the student in the year that the roster tells now; says whether it is another one. */
    boolean graduatesAs(Talent talent) {
        var year = talent.graduation().graduatesOn().getYear();
        var moved = year != graduationYear;
        graduationYear = year;
        return moved;
    }

    /**
     * Notes what became of the student; says whether it is news.
     *
     * @param at when it was told, by the clock
     */
    boolean note(Outcome outcome, Talent talent, Instant at) {
        if (outcomes.contains(outcome)) {
            return false;
        }
        heldSince = at;
        graduatesAs(talent);
        kinds.add(outcome.kind());
        return outcomes.add(outcome);
    }

    /** Takes back what a record said, because it did not hold; says whether it had been noted. */
    boolean takeBack(OutcomeKind kind, String record) {
        if (!outcomes.removeIf(noted -> noted.kind() == kind && noted.record().equals(record))) {
            return false;
        }
        if (outcomes.stream().noneMatch(noted -> noted.kind() == kind)) {
            kinds.remove(kind);
        }
        return true;
    }

    public TalentId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public @Nullable SchoolCode school() {
        return school;
    }

    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    Set<OutcomeKind> kinds() {
        return Set.copyOf(kinds);
    }

    /** Since when it tells what it tells; {@code null} before anything is told. */
    @Nullable
    Instant heldSince() {
        return heldSince;
    }

    /** What the student said about being told of. */
    public Consent consent() {
        return consent;
    }
}

package silian.recruitment.demands;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.CommandId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentDemandId;
import silian.recruitment.language.Vacancy;

/**
 * What an employer told a grid worker it needs (人才需求). It is opened by a visit, and answered as soon as a posting
 * drafted from it is public; a demand is not a promise, so nothing is counted down here.
 */
@Document("talentDemands")
@TypeAlias("TalentDemand")
@CompoundIndex(name = "employer", def = "{'employer': 1, '_id': 1}")
@CompoundIndex(name = "opened", def = "{'openedOn': 1, '_id': 1}")
public final class TalentDemand {

    /** Whether somebody is still to answer it. */
    public enum State {
        OPEN, ANSWERED
    }

    @Id
    private final TalentDemandId id;
    @Version
    private @Nullable Long version;
    private final EmployerId employer;
    private final String visit;
    private final Vacancy vacancy;
    private final int openings;
    private final LocalDate openedOn;
    private State state = State.OPEN;
    private @Nullable JobPostingId answeredBy;

    private TalentDemand(TalentDemandId id, EmployerId employer, String visit, Vacancy vacancy, int openings,
            LocalDate openedOn) {
        this.id = id;
        this.employer = employer;
        this.visit = visit;
        this.vacancy = vacancy;
        this.openings = openings;
        this.openedOn = openedOn;
    }

    /**
     * Opens the demand that a visit recorded.
     *
     * @param line counts the demands of the visit
     * @param openedOn the business date of the visit
     */
    static TalentDemand open(String visit, int line, EmployerId employer, Vacancy vacancy, int openings,
            LocalDate openedOn) {
        return new TalentDemand(idOf(visit, line), employer, visit, vacancy, openings, openedOn);
    }

    /** The same line of the same visit is the same demand, however often the visit is told. */
    static TalentDemandId idOf(String visit, int line) {
        return new TalentDemandId(CommandId.digest("talent-demand\n" + visit + '\n' + line));
    }

    /** Notes the first posting that answers it; later ones change nothing. Says whether that was news. */
    boolean answer(JobPostingId posting) {
        if (state != State.OPEN) {
            return false;
        }
        state = State.ANSWERED;
        answeredBy = posting;
        return true;
    }

    public TalentDemandId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public EmployerId employer() {
        return employer;
    }

    /** The visit's id in the enterprise register. */
    public String visit() {
        return visit;
    }

    public Vacancy vacancy() {
        return vacancy;
    }

    public int openings() {
        return openings;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public State state() {
        return state;
    }

    public @Nullable JobPostingId answeredBy() {
        return answeredBy;
    }
}

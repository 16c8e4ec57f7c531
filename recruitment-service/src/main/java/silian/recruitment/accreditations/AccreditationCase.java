package silian.recruitment.accreditations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import silian.platform.eligibility.Decision;
import silian.recruitment.language.AccreditationCaseId;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.TalentClass;

/**
 * A talent's application to be accredited in a class (人才认定申请). Criteria only ever lead into the publicity period or
 * to a person's desk: nobody is turned down by a machine (PIPL art. 24). Whoever decides is not who examined, and
 * whoever hears an appeal is neither. A talent has one open case at a time.
 */
@Document("accreditationCases")
@TypeAlias("AccreditationCase")
@CompoundIndex(name = "talent", def = "{'talent': 1, '_id': 1}")
@CompoundIndex(name = "state", def = "{'state': 1, '_id': 1}")
@CompoundIndex(name = "objectors", def = "{'publicity.objections.by': 1}")
public final class AccreditationCase {

    private static final String RESTORED = "restored";

    @Id
    private final AccreditationCaseId id;
    @Version
    private @Nullable Long version;
    private final TalentId talent;
    private final TalentClass talentClass;
    private final LocalDate appliedOn;
    private Dossier dossier;
    private CaseState state = CaseState.SUBMITTED;
    /** The talent, as long as the case is open: there is one at a time. */
    @Indexed(unique = true, sparse = true)
    private @Nullable TalentId openOf;
    private Examination examination;
    private Publicity publicity = Publicity.NONE;
    private @Nullable Adjudication adjudication;
    private @Nullable String reason;
    /** Since when the talent's class does not follow yet; absent once it does. */
    @Indexed(sparse = true)
    private @Nullable Instant unsettledSince;
    /** Since when nobody has moved it. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;
    private History history = History.empty();

    private AccreditationCase(AccreditationCaseId id, TalentId talent, TalentClass talentClass, LocalDate appliedOn,
            Dossier dossier, Examination examination) {
        this.id = id;
        this.talent = talent;
        this.talentClass = talentClass;
        this.appliedOn = appliedOn;
        this.dossier = dossier;
        this.examination = examination;
    }

    /** @param preliminary what the criteria say before anybody looked at the evidence */
    static AccreditationCase apply(AccreditationCaseId id, TalentId talent, TalentClass talentClass,
            List<Evidence> evidence, Decision preliminary, Command command) {
        var opened = new AccreditationCase(id, talent, talentClass, command.on(), new Dossier(evidence),
                Examination.preliminary(preliminary));
        opened.openOf = talent;
        opened.note("applied", null, command);
        return opened;
    }

    /** Adds evidence; of a kind that is there already, the new takes the place of the old. */
    void supplement(List<Evidence> added, Command command) {
        if (!begins(command, CaseState.SUBMITTED, CaseState.INCOMPLETE)) {
            return;
        }
        dossier = dossier.with(added);
        move(CaseState.SUBMITTED, "supplemented", null, command);
    }

    /** Tells the talent what is missing. */
    void sendBackToTalent(String missing, Command command) {
        if (!begins(command, CaseState.SUBMITTED)) {
            return;
        }
        move(CaseState.INCOMPLETE, "returned", missing, command);
    }

    /** Takes the examination: into publicity if the criteria are met, to a reviewer or back to the talent if not. */
    void examine(Assessment assessment, Command command) {
        if (!begins(command, CaseState.SUBMITTED, CaseState.INCOMPLETE)) {
            return;
        }
        dossier = new Dossier(assessment.evidence());
        examination = Examination.of(assessment, command);
        publicity = publicity.through(assessment.publicUntil());
        move(examination.leadsTo(), "examined", null, command);
    }

    /**
     * Notes what somebody holds against it.
     *
     * @throws Refusal as {@link Publicity#objected}
     */
    void object(String why, Command command) {
        if (!begins(command, CaseState.PUBLICISED, CaseState.OBJECTED)) {
            return;
        }
        publicity = publicity.objected(why, command);
        move(CaseState.OBJECTED, "objected", null, command);
    }

    /**
     * @param upheld whether the objections hold; otherwise the case goes on where it stood
     * @throws Refusal {@code accreditation-case.own-work}, {@code accreditation-case.own-objection}
     */
    void hearObjections(boolean upheld, String why, Command command) {
        if (!begins(command, CaseState.OBJECTED)) {
            return;
        }
        examination.requireBySomebodyElse(command);
        publicity.requireNoObjector(command);
        publicity = publicity.heard(upheld);
        move(upheld ? CaseState.UNMET : CaseState.PUBLICISED, upheld ? "objections-upheld" : "objections-dismissed",
                why, command);
    }

    /**
     * Accredits the talent, whose class follows.
     *
     * @throws Refusal {@code accreditation-case.publicity-running} until its last day is over,
     *     {@code accreditation-case.own-work}, {@code accreditation-case.own-objection}
     */
    void grant(@Nullable String why, Command command) {
        if (!begins(command, CaseState.PUBLICISED)) {
            return;
        }
        publicity.requireOver(command.on());
        decide(CaseState.GRANTED, "granted", why, null, command);
        unsettledSince = command.at();
    }

    /** @param appealBy last day of an appeal */
    void reject(String why, LocalDate appealBy, Command command) {
        if (!begins(command, CaseState.UNMET, CaseState.PUBLICISED)) {
            return;
        }
        decide(CaseState.REJECTED, "rejected", why, appealBy, command);
    }

    /** Has a case examined again whose criteria a reviewer finds met after all. */
    void sendBackToOfficer(String why, Command command) {
        if (!begins(command, CaseState.UNMET)) {
            return;
        }
        examination.requireBySomebodyElse(command);
        move(CaseState.SUBMITTED, "sent-back", why, command);
    }

    /**
     * Against a rejection, or against being taken back.
     *
     * @throws Refusal {@code accreditation-case.appealed-already}, {@code accreditation-case.appeal-too-late}
     */
    void appeal(String why, Command command) {
        if (!begins(command, CaseState.REJECTED, CaseState.REVOKED)) {
            return;
        }
        adjudication = adjudicated().appealedAgainst(command.on());
        openOf = talent;
        move(state == CaseState.REVOKED ? CaseState.REVOCATION_APPEALED : CaseState.APPEALED, "appealed", why, command);
    }

    /**
     * @param upheld whether a rejected case is examined anew, or one that was taken back holds again, and the talent's
     *     class with it; otherwise it stays as it was decided
     */
    void hearAppeal(boolean upheld, String why, Command command) {
        if (!begins(command, CaseState.APPEALED, CaseState.REVOCATION_APPEALED)) {
            return;
        }
        examination.requireBySomebodyElse(command);
        adjudicated().requireBySomebodyElse(command);
        var revoked = state == CaseState.REVOCATION_APPEALED;
        openOf = upheld && !revoked ? talent : null;
        if (!upheld) {
            move(revoked ? CaseState.REVOKED : CaseState.REJECTED, "appeal-dismissed", why, command);
        } else if (revoked) {
            unsettledSince = command.at();
            move(CaseState.GRANTED, RESTORED, why, command);
        } else {
            move(CaseState.SUBMITTED, "appeal-upheld", why, command);
        }
    }

    void withdraw(Command command) {
        if (!begins(command, CaseState.SUBMITTED, CaseState.INCOMPLETE, CaseState.UNMET, CaseState.PUBLICISED,
                CaseState.OBJECTED, CaseState.APPEALED)) {
            return;
        }
        openOf = null;
        move(CaseState.WITHDRAWN, "withdrawn", null, command);
    }

    /**
     * Takes the accreditation back; the talent's class follows.
     *
     * @param appealBy last day of an appeal
     */
    void revoke(String why, LocalDate appealBy, Command command) {
        if (!begins(command, CaseState.GRANTED)) {
            return;
        }
        adjudication = Adjudication.of(command, appealBy);
        unsettledSince = command.at();
        move(CaseState.REVOKED, "revoked", why, command);
    }

    /** The talent's class follows the case as it stood; says whether that was news. */
    boolean settle(CaseState followed) {
        if (state != followed || unsettledSince == null) {
            return false;
        }
        unsettledSince = null;
        return true;
    }

    private void decide(CaseState ruling, String verb, @Nullable String why, @Nullable LocalDate appealBy,
            Command command) {
        examination.requireBySomebodyElse(command);
        publicity.requireNoObjector(command);
        adjudication = Adjudication.of(command, appealBy);
        openOf = null;
        move(ruling, verb, why, command);
    }

    private Adjudication adjudicated() {
        return Objects.requireNonNull(adjudication, "decided");
    }

    private void move(CaseState next, String verb, @Nullable String why, Command command) {
        state = next;
        reason = why;
        note(verb, why, command);
    }

    private void note(String verb, @Nullable String why, Command command) {
        history = history.with(command, verb, why);
        heldSince = command.at();
    }

    /** Whether the move is to be made: not by a command that made it already, and only in the states it is for. */
    private boolean begins(Command command, CaseState... allowed) {
        if (history.has(command)) {
            return false;
        }
        if (!Arrays.asList(allowed).contains(state)) {
            throw state.refusal();
        }
        return true;
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    /** Whether the talent's class is as the case says. */
    boolean isSettled() {
        return unsettledSince == null;
    }

    /** Whether it holds again after it was taken back. */
    boolean isRestored() {
        return state == CaseState.GRANTED && history.steps().getLast().move().equals(RESTORED);
    }

    /** The command that moved the case last, for what follows from it. */
    Command lastMove() {
        return history.lastMove();
    }

    public AccreditationCaseId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public TalentId talent() {
        return talent;
    }

    public TalentClass talentClass() {
        return talentClass;
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }

    public List<Evidence> evidence() {
        return dossier.evidence();
    }

    public CaseState state() {
        return state;
    }

    Dossier dossier() {
        return dossier;
    }

    /** What the criteria say of the facts as far as they are known, with every reason. */
    public Decision decision() {
        return examination.decision();
    }

    /** When the public may say something against it, and what it said. */
    public Publicity publicity() {
        return publicity;
    }

    /** The business date of the latest decision. */
    public @Nullable LocalDate decidedOn() {
        return adjudication == null ? null : adjudication.on();
    }

    /** Last day of an appeal against it. */
    public @Nullable LocalDate appealUntil() {
        return adjudication == null ? null : adjudication.appealUntil();
    }

    /** The reason given for the latest move that needed one. */
    public @Nullable String reason() {
        return reason;
    }
}

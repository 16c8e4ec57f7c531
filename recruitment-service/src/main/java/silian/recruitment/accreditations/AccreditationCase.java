package silian.recruitment.accreditations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.calendar.WorkingDate;
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
@CompoundIndex(name = "objectors", def = "{'objections.by': 1}")
public final class AccreditationCase {

    private static final String RESTORED = "restored";

    @Id
    private final AccreditationCaseId id;
    @Version
    private @Nullable Long version;
    private final TalentId talent;
    private final TalentClass talentClass;
    private final LocalDate appliedOn;
    private List<Evidence> evidence;
    private CaseState state = CaseState.SUBMITTED;
    /** The talent, as long as the case is open: there is one at a time. */
    @Indexed(unique = true, sparse = true)
    private @Nullable TalentId openOf;
    private Decision decision;
    private @Nullable String examinedBy;
    private @Nullable WorkingDate publicUntil;
    private List<Objection> objections = List.of();
    private @Nullable Adjudication adjudication;
    private @Nullable String reason;
    /** Since when the talent's class does not follow yet; absent once it does. */
    @Indexed(sparse = true)
    private @Nullable Instant unsettledSince;
    private History history = History.empty();

    private AccreditationCase(AccreditationCaseId id, TalentId talent, TalentClass talentClass, LocalDate appliedOn,
            List<Evidence> evidence, Decision decision) {
        this.id = id;
        this.talent = talent;
        this.talentClass = talentClass;
        this.appliedOn = appliedOn;
        this.evidence = evidence;
        this.decision = decision;
    }

    /** @param preliminary what the criteria say before anybody looked at the evidence */
    static AccreditationCase apply(AccreditationCaseId id, TalentId talent, TalentClass talentClass,
            List<Evidence> evidence, Decision preliminary, Command command) {
        var opened = new AccreditationCase(id, talent, talentClass, command.on(), List.copyOf(evidence), preliminary);
        opened.openOf = talent;
        opened.history = opened.history.with(command, "applied");
        return opened;
    }

    /** Adds evidence; of a kind that is there already, the new takes the place of the old. */
    void supplement(List<Evidence> added, Command command) {
        if (!begins(command, CaseState.SUBMITTED, CaseState.INCOMPLETE)) {
            return;
        }
        var byKind = new EnumMap<EvidenceKind, Evidence>(EvidenceKind.class);
        evidence.forEach(each -> byKind.put(each.kind(), each));
        added.forEach(each -> byKind.put(each.kind(), each));
        evidence = List.copyOf(byKind.values());
        move(CaseState.SUBMITTED, "supplemented", null, command);
    }

    /** Tells the talent what is missing. */
    void sendBackToTalent(String missing, Command command) {
        if (!begins(command, CaseState.SUBMITTED)) {
            return;
        }
        move(CaseState.INCOMPLETE, "returned", missing, command);
    }

    /**
     * The evidence with what an officer found about it; what was not looked at stays open.
     *
     * @throws Refusal {@code accreditation-case.evidence-not-declared}
     */
    List<Evidence> found(Map<EvidenceKind, Boolean> findings) {
        if (!evidence.stream().map(Evidence::kind).toList().containsAll(findings.keySet())) {
            throw Refusal.invalid("findings", "accreditation-case.evidence-not-declared");
        }
        return evidence.stream().map(each -> {
            var confirmed = findings.get(each.kind());
            return confirmed == null ? each : each.found(confirmed);
        }).toList();
    }

    /** Takes the examination: into publicity if the criteria are met, to a reviewer or back to the talent if not. */
    void examine(Assessment assessment, Command command) {
        if (!begins(command, CaseState.SUBMITTED, CaseState.INCOMPLETE)) {
            return;
        }
        evidence = List.copyOf(assessment.evidence());
        decision = assessment.decision();
        examinedBy = command.caller().subject();
        publicUntil = assessment.publicUntil();
        var next = switch (decision.outcome()) {
            case ELIGIBLE -> CaseState.PUBLICISED;
            case NOT_ELIGIBLE -> CaseState.UNMET;
            case FACTS_MISSING -> CaseState.INCOMPLETE;
        };
        move(next, "examined", null, command);
    }

    /**
     * @throws Refusal {@code accreditation-case.publicity-over} after the last day;
     *     {@code accreditation-case.objected-already}, {@code accreditation-case.objections-too-many}
     */
    void object(String why, Command command) {
        if (!begins(command, CaseState.PUBLICISED, CaseState.OBJECTED)) {
            return;
        }
        if (publicityIsOver(command.on())) {
            throw Refusal.conflict("accreditation-case.publicity-over");
        }
        objections = new Objections(objections).with(why, command);
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
        requireOtherThan(examinedBy, command);
        requireNoObjector(command);
        objections = new Objections(objections).heard(upheld);
        move(upheld ? CaseState.UNMET : CaseState.PUBLICISED, upheld ? "objections-upheld" : "objections-dismissed",
                why,
                command);
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
        if (!publicityIsOver(command.on())) {
            throw Refusal.conflict("accreditation-case.publicity-running",
                    Map.of("until", String.valueOf(publicUntil())));
        }
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
        requireOtherThan(examinedBy, command);
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
        requireOtherThan(examinedBy, command);
        requireOtherThan(adjudicated().by(), command);
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
        requireOtherThan(examinedBy, command);
        requireNoObjector(command);
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
        history = history.with(command, verb, why);
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

    private static void requireOtherThan(@Nullable String colleague, Command command) {
        if (command.caller().subject().equals(colleague)) {
            throw Refusal.conflict("accreditation-case.own-work");
        }
    }

    private void requireNoObjector(Command command) {
        new Objections(objections).requireNoneOf(command.caller().subject());
    }

    private boolean publicityIsOver(LocalDate on) {
        return publicUntil != null && on.isAfter(publicUntil.date());
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
        var step = history.steps().getLast();
        return new Command(step.command(), new Caller(step.by(), Set.of(), null, Set.of()), step.at(), step.on());
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
        return List.copyOf(evidence);
    }

    public CaseState state() {
        return state;
    }

    /** What the criteria say of the facts as far as they are known, with every reason. */
    public Decision decision() {
        return decision;
    }

    /** Last day of the publicity period. */
    public @Nullable LocalDate publicUntil() {
        return publicUntil == null ? null : publicUntil.date();
    }

    /** Whether the holidays up to that day are known; otherwise weekdays were counted. */
    public boolean publicUntilConfirmed() {
        return publicUntil != null && publicUntil.confirmed();
    }

    public List<Objection> objections() {
        return objections;
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

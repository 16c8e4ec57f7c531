package silian.recruitment.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import silian.recruitment.applications.JobApplication;
import silian.recruitment.language.CampusAgreementId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.EndingReason;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.TalentId;

/**
 * A campus agreement (三方协议, 全国普通高等学校毕业生就业协议书): employer, student and university sign the same terms.
 * It is in effect once all three have, until the student reports for work, or it is released or broken with the
 * school's approval. A student is bound by one at a time: {@code effectiveOf} is unique, and present only while it is
 * in effect. An application has one that is not over: {@code openFor} is unique, and present until it was cancelled,
 * released or broken; then the employer may invite again, and the former stays on file.
 */
@Document("campusAgreements")
@TypeAlias("CampusAgreement")
@CompoundIndex(name = "talent", def = "{'talent': 1, '_id': 1}")
@CompoundIndex(name = "employer", def = "{'employer': 1, '_id': 1}")
@CompoundIndex(name = "school", def = "{'school': 1, '_id': 1}")
public final class CampusAgreement {

    @Id
    private final CampusAgreementId id;
    @Version
    private @Nullable Long version;
    private final JobApplicationId application;
    private final TalentId talent;
    private final EmployerId employer;
    /** The entry on the school's roster, which is another one than the talent's own if the person is on several. */
    private final TalentId student;
    private final SchoolCode school;
    private SignedTerms signed;
    private AgreementState state = AgreementState.SIGNING;
    private @Nullable Ending ending;
    private @Nullable Fulfilment fulfilment;
    @Indexed(unique = true, sparse = true)
    private @Nullable TalentId effectiveOf;
    @Indexed(unique = true, sparse = true)
    private @Nullable JobApplicationId openFor;
    /** Since when nobody has moved it. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;
    private History history = History.empty();

    private CampusAgreement(CampusAgreementId id, JobApplicationId application, TalentId talent, EmployerId employer,
            TalentId student, SchoolCode school, SignedTerms signed) {
        this.id = id;
        this.application = application;
        this.openFor = application;
        this.talent = talent;
        this.employer = employer;
        this.student = student;
        this.school = school;
        this.signed = signed;
    }

    /**
     * The employer invites the student whose acceptance of its offer it has.
     *
     * @param student the entry on the school's roster
     */
    static CampusAgreement invite(CampusAgreementId id, JobApplication application, TalentId student, SchoolCode school,
            AgreementTerms terms, Command command) {
        var agreement = new CampusAgreement(id, application.id(), application.talent(), application.employer(),
                student, school, SignedTerms.proposed(terms));
        agreement.note("invited", command);
        return agreement;
    }

    /**
     * Changes the terms; whoever had signed has to sign again.
     *
     * @throws Refusal {@code agreement.in-effect}, {@code agreement.over}
     */
    void change(AgreementTerms others, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireSigning();
        signed = signed.changed(others);
        move(AgreementState.SIGNING, "terms-changed", command);
    }

    /**
     * Signs the terms; with the third signature they are in effect.
     *
     * @param read the revision that was read
     * @throws Refusal {@code agreement.terms-changed}, {@code agreement.signed}, {@code agreement.in-effect},
     *     {@code agreement.over}
     */
    void sign(Party party, int read, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireSigning();
        signed = signed.signed(party, read, command.caller().subject(), command.on());
        move(signed.complete() ? AgreementState.EFFECTIVE : AgreementState.SIGNING, "signed", command);
    }

    /**
     * Any of the three does not want it, before it is in effect.
     *
     * @throws Refusal {@code agreement.in-effect}, {@code agreement.over}
     */
    void cancel(Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireSigning();
        move(AgreementState.CANCELLED, "cancelled", command);
    }

    /**
     * One side asks for an end: for a release, to which the other side has to consent, or because it does not keep it.
     *
     * @throws Refusal {@code agreement.not-a-side}; {@code agreement.not-in-effect}, {@code agreement.ending},
     *     {@code agreement.over}
     */
    void requestEnd(Ending.Kind kind, Party by, EndingReason reason, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireEffective();
        by.otherSide();
        ending = new Ending(kind, by, reason, command.on(), false);
        move(AgreementState.ENDING, kind == Ending.Kind.RELEASE ? "release-requested" : "breach-told", command);
    }

    /**
     * The other side consents to the release.
     *
     * @throws Refusal {@code agreement.no-end-requested}, {@code agreement.nothing-to-consent}, {@code agreement.over}
     */
    void consent(Party party, Command command) {
        if (history.has(command)) {
            return;
        }
        var asked = state.requireEnding(ending);
        if (asked.kind() != Ending.Kind.RELEASE || asked.consented() || asked.by().otherSide() != party) {
            throw Refusal.conflict("agreement.nothing-to-consent");
        }
        ending = asked.withConsent();
        move(AgreementState.ENDING, "consented", command);
    }

    /**
     * The school approves the end.
     *
     * @throws Refusal {@code agreement.no-end-requested}, {@code agreement.consent-missing}, {@code agreement.over}
     */
    void approveEnd(Command command) {
        if (history.has(command)) {
            return;
        }
        var asked = state.requireEnding(ending);
        if (!asked.ripe()) {
            throw Refusal.conflict("agreement.consent-missing");
        }
        move(switch (asked.kind()) {
            case RELEASE -> AgreementState.RELEASED;
            case BREACH -> AgreementState.BROKEN;
        }, "end-approved", command);
    }

    /**
     * The school does not approve: it stays in effect.
     *
     * @throws Refusal {@code agreement.no-end-requested}, {@code agreement.over}
     */
    void refuseEnd(Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireEnding(ending);
        ending = null;
        move(AgreementState.EFFECTIVE, "end-refused", command);
    }

    /**
     * The student reported for work: what was promised is kept. Says whether that was news.
     *
     * @param contractBy until when the labour contract is to be made
     */
    boolean fulfil(HireId hire, LocalDate contractBy) {
        if (!state.binds()) {
            return false;
        }
        fulfilment = new Fulfilment(hire, contractBy);
        become(AgreementState.FULFILLED);
        return true;
    }

    /** The student began on another day: the labour contract is due on another one. Says whether that was news. */
    boolean dueOn(LocalDate contractBy) {
        var kept = fulfilment;
        if (kept == null || contractBy.equals(kept.contractDueOn())) {
            return false;
        }
        fulfilment = new Fulfilment(kept.hire(), contractBy);
        return true;
    }

    /** The hire did not hold: the promise stands again. Says whether that was news. */
    boolean reinstate(HireId hire) {
        if (!isFulfilledBy(hire)) {
            return false;
        }
        fulfilment = null;
        become(ending == null ? AgreementState.EFFECTIVE : AgreementState.ENDING);
        return true;
    }

    private void move(AgreementState next, String verb, Command command) {
        become(next);
        note(verb, command);
    }

    private void note(String verb, Command command) {
        history = history.with(command, verb);
        heldSince = command.at();
    }

    private void become(AgreementState next) {
        state = next;
        effectiveOf = next.binds() ? talent : null;
        openFor = next.cameToNothing() ? null : application;
    }

    boolean isFulfilledBy(HireId hire) {
        return fulfilment != null && fulfilment.hire().equals(hire);
    }

    boolean isSignedBy(Party party) {
        return signed.isSignedBy(party);
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    public CampusAgreementId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public JobApplicationId application() {
        return application;
    }

    public TalentId talent() {
        return talent;
    }

    /** By which entry the school knows the student. */
    public TalentId student() {
        return student;
    }

    public EmployerId employer() {
        return employer;
    }

    public SchoolCode school() {
        return school;
    }

    public AgreementTerms terms() {
        return signed.terms();
    }

    public int revision() {
        return signed.revision();
    }

    public AgreementState state() {
        return state;
    }

    /** Who has signed the terms as they stand, in the order of the signatures. */
    public List<Party> signedBy() {
        return signed.signatures().stream().map(Signature::party).toList();
    }

    public @Nullable Ending ending() {
        return ending;
    }

    /** Until when the labour contract is to be made, once the student reported for work. */
    public @Nullable LocalDate contractDueOn() {
        return fulfilment == null ? null : fulfilment.contractDueOn();
    }
}

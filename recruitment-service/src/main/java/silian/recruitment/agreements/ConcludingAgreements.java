package silian.recruitment.agreements;

import java.util.function.BiConsumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.applications.AnsweringApplications;
import silian.recruitment.applications.ApplicationState;
import silian.recruitment.language.CampusAgreementId;
import silian.recruitment.language.EndingReason;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.talents.FindingTalents;

/** Inviting, signing and, if it must be, ending campus agreements. */
@Component
public final class ConcludingAgreements {

    private final CampusAgreements agreements;
    private final ReadingAgreements reading;
    private final AgreementRules rules;
    private final AnsweringApplications applications;
    private final FindingTalents talents;
    private final KeepingAgreements keeping;

    ConcludingAgreements(CampusAgreements agreements, ReadingAgreements reading, AgreementRules rules,
            AnsweringApplications applications, FindingTalents talents, KeepingAgreements keeping) {
        this.agreements = agreements;
        this.reading = reading;
        this.rules = rules;
        this.applications = applications;
        this.talents = talents;
        this.keeping = keeping;
    }

    /**
     * The employer invites the student of an accepted offer; again, once an earlier agreement was cancelled. One that is
     * released or broken ends the application with it: what follows begins with another one.
     *
     * @throws Refusal {@code application.unknown}; {@code application.not-accepted}, {@code application.over};
     *     {@code agreement.exists}, {@code agreement.hired-already}, {@code agreement.on-no-roster}; ineligible (422) with every reason
     */
    public CampusAgreement invite(JobApplicationId applicationId, AgreementTerms terms, Command command) {
        var application = applications.get(applicationId, command.caller());
        var id = new CampusAgreementId(command.derive("campus-agreement"));
        var made = agreements.findById(id);
        if (made.isPresent()) {
            return made.get();
        }
        if (agreements.findByOpenFor(applicationId).isPresent()) {
            throw Refusal.conflict("agreement.exists");
        }
        application.acceptedTerms();
        if (application.state() == ApplicationState.HIRED) {
            throw Refusal.conflict("agreement.hired-already");
        }
        var talent = talents.get(application.talent());
        var student = talents.studies(talent).latestOnARoster().orElse(talent);
        rules.requireStudent(student, command.on());
        var school = student.school();
        if (school == null) {
            throw Refusal.conflict("agreement.on-no-roster");
        }
        try {
            return agreements.save(CampusAgreement.invite(id, application, student.id(), school, terms, command));
        } catch (DuplicateKeyException sameMoment) {
            return agreements.findById(id).orElseThrow(() -> Refusal.conflict("agreement.exists"));
        }
    }

    /** @throws Refusal {@code agreement.unknown}; as {@link CampusAgreement#change} */
    public CampusAgreement change(CampusAgreementId id, AgreementTerms terms, ExpectedVersion expected,
            Command command) {
        return move(id, expected, command, (agreement, party) -> agreement.change(terms, command));
    }

    /**
     * Signs for the caller's party. Whoever works there already when the last one signs has kept the agreement: that is
     * looked up before it is saved, and once more after it, because a hire that comes in between finds nothing in effect.
     *
     * @throws Refusal {@code agreement.unknown}; {@code application.over} if the accepted offer was taken back or the
     *     hire is over; as {@link CampusAgreement#sign}; ineligible (422) out of turn;
     *     {@code agreement.another-in-effect} if the student is bound elsewhere
     */
    public CampusAgreement sign(CampusAgreementId id, int revision, ExpectedVersion expected, Command command) {
        try {
            return keeping.keptAlready(move(id, expected, command, (agreement, party) -> {
                agreement.state().requireSigning();
                applications.get(agreement.application()).acceptedTerms();
                rules.requireTurn(agreement, party, command.on());
                agreement.sign(party, revision, command);
                keeping.follow(agreement);
            }));
        } catch (DuplicateKeyException boundElsewhere) {
            throw Refusal.conflict("agreement.another-in-effect");
        }
    }

    /** @throws Refusal {@code agreement.unknown}; as {@link CampusAgreement#cancel} */
    public CampusAgreement cancel(CampusAgreementId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, (agreement, party) -> agreement.cancel(command));
    }

    /** @throws Refusal {@code agreement.unknown}; as {@link CampusAgreement#requestEnd} */
    public CampusAgreement requestEnd(CampusAgreementId id, Ending.Kind kind, EndingReason reason,
            ExpectedVersion expected, Command command) {
        return move(id, expected, command, (agreement, party) -> agreement.requestEnd(kind, party, reason, command));
    }

    /** @throws Refusal {@code agreement.unknown}; as {@link CampusAgreement#consent} */
    public CampusAgreement consent(CampusAgreementId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, (agreement, party) -> agreement.consent(party, command));
    }

    /**
     * Approves the end, and with it the end of the application: the employer can no longer hire on it. Who works there
     * already has kept the agreement, whether or not the hire was heard of.
     *
     * @throws Refusal {@code agreement.unknown}; as {@link CampusAgreement#approveEnd}
     */
    public CampusAgreement approveEnd(CampusAgreementId id, ExpectedVersion expected, Command command) {
        var ended = move(id, expected, command, (agreement, party) -> {
            keeping.follow(agreement);
            agreement.approveEnd(command);
        });
        var ending = ended.ending();
        if (ending != null) { // also when the command comes again: it may have stopped here
            applications.agreementEnded(ended.application(), ending.reason(), command);
        }
        return ended;
    }

    /** @throws Refusal {@code agreement.unknown}; as {@link CampusAgreement#refuseEnd} */
    public CampusAgreement refuseEnd(CampusAgreementId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, (agreement, party) -> agreement.refuseEnd(command));
    }

    private CampusAgreement move(CampusAgreementId id, ExpectedVersion expected, Command command,
            BiConsumer<CampusAgreement, Party> verb) {
        var agreement = agreements.findById(id).orElseThrow(() -> Refusal.unknown("agreement"));
        var party = reading.partyOf(agreement, command.caller()).orElseThrow(() -> Refusal.unknown("agreement"));
        if (agreement.has(command)) {
            return agreement;
        }
        expected.check(agreement.version());
        verb.accept(agreement, party);
        return agreements.save(agreement);
    }
}

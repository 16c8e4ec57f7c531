package silian.recruitment.talents;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.platform.standards.CertificateNumber;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.AccreditationCaseId;
import silian.recruitment.language.Seniority;
import silian.recruitment.language.TalentId;

/**
 * A talent (人才), entered by a university's roster or by an officer at the window. One person is one talent: identity
 * number and account are unique.
 */
@Document("talents")
@TypeAlias("Talent")
@CompoundIndex(name = "school", def = "{'school': 1, '_id': 1}")
@CompoundIndex(name = "idNumber", def = "{'person.idNumber.index': 1}", unique = true)
@CompoundIndex(name = "phone", def = "{'person.phoneIndex': 1, '_id': 1}")
public final class Talent {

    private static final String CLASS_LOST = "class-lost";
    private static final String CLASS_REGAINED = "class-regained";

    @Id
    private final TalentId id;
    @Version
    private @Nullable Long version;
    /** On whose roster the person stands; absent for who was registered at the window. */
    private final @Nullable SchoolCode school;
    private final @Nullable String studentNumber;
    /** Where a person of the window says to have studied, if it has a code. */
    private @Nullable SchoolCode statedSchool;
    private Person person;
    private Graduation graduation;
    private DegreeCheck degreeCheck;
    /** When the agency is to be asked next; absent when it need not be. Asking means moving this first. */
    @Indexed(sparse = true)
    private @Nullable Instant degreeCheckDue;
    /** The number of the certificate that is confirmed as this person's, and therefore can be nobody else's. */
    @Indexed(unique = true, sparse = true)
    private @Nullable String provenCertificate;
    private @Nullable Accreditation accreditation;
    /** The account that is this person's; absent until the person claims the profile. */
    @Indexed(unique = true, sparse = true)
    private @Nullable String subject;
    /** The entry of the same person that goes on in the place of this one; this one stays readable as it was. */
    private @Nullable TalentId mergedInto;
    private History history = History.empty();

    private Talent(TalentId id, @Nullable SchoolCode school, @Nullable String studentNumber, Person person,
            Graduation graduation, DegreeCheck degreeCheck) {
        this.id = id;
        this.school = school;
        this.studentNumber = studentNumber;
        this.person = person;
        this.graduation = graduation;
        this.degreeCheck = degreeCheck;
    }

    /** Enters a talent from a university's roster. */
    static Talent enrol(SchoolCode school, String studentNumber, Person person, Graduation graduation,
            Command command) {
        var talent = new Talent(idOf(school, studentNumber), school, studentNumber, person, graduation,
                DegreeCheck.of(graduation));
        talent.dueAt(command.at());
        talent.history = talent.history.with(command, "enrolled");
        return talent;
    }

    /**
     * Registers a talent at the window, whoever was shown the identity card.
     *
     * @param statedSchool where the person says to have studied
     * @param ageReason why what is implausible is true all the same
     */
    static Talent register(TalentId id, Person person, @Nullable SchoolCode statedSchool, Graduation graduation,
            @Nullable String ageReason, Command command) {
        var talent = new Talent(id, null, null, person, graduation, DegreeCheck.of(graduation));
        talent.statedSchool = statedSchool;
        talent.dueAt(command.at());
        talent.history = talent.history.with(command, "registered at the window", ageReason);
        return talent;
    }

    /**
     * Corrects what was registered at the window.
     *
     * @param ageReason why what is implausible is true all the same
     * @throws Refusal {@code talent.on-a-roster} if a university says what is right, {@code talent.merged};
     *     {@code graduate.id-number-claimed}
     */
    void correctAtTheWindow(Person newPerson, @Nullable SchoolCode newSchool, Graduation newGraduation,
            @Nullable String ageReason, Command command) {
        if (history.has(command)) {
            return;
        }
        if (school != null) {
            throw Refusal.conflict("talent.on-a-roster");
        }
        if (mergedInto != null) {
            throw Refusal.conflict("talent.merged");
        }
        if (subject != null && !person.idNumber().sameAs(newPerson.idNumber())) {
            throw Refusal.invalid("idNumber", "graduate.id-number-claimed");
        }
        correct(newPerson, newGraduation, ageReason, command);
        statedSchool = newSchool;
    }

    /** The same student number of the same school is the same talent, however often the roster comes. */
    public static TalentId idOf(SchoolCode school, String studentNumber) {
        return new TalentId(CommandId.digest("talent\n" + school.value() + '\n' + studentNumber));
    }

    /**
     * Takes a newer roster entry of the same student.
     *
     * @return whether anything changed
     * @throws Refusal {@code graduate.id-number-claimed} if the entry would turn a claimed profile into another person
     */
    boolean correct(Person newPerson, Graduation newGraduation, Command command) {
        return correct(newPerson, newGraduation, null, command);
    }

    private boolean correct(Person newPerson, Graduation newGraduation, @Nullable String why, Command command) {
        if (isAs(newPerson, newGraduation)) {
            return false;
        }
        if (subject != null && !person.idNumber().sameAs(newPerson.idNumber())) {
            throw Refusal.invalid("id_number", "graduate.id-number-claimed");
        }
        var stillChecked = graduation.equals(newGraduation) && person.name().sameAs(newPerson.name())
                && person.idNumber().sameAs(newPerson.idNumber());
        person = newPerson;
        graduation = newGraduation;
        if (!stillChecked) {
            beginDegreeCheck(command);
        }
        history = history.with(command, "corrected", why);
        return true;
    }

    /** Whether a roster entry tells nothing new. */
    boolean isAs(Person other, Graduation otherGraduation) {
        return person.sameAs(other) && graduation.equals(otherGraduation);
    }

    /** What a command did that finds nothing left to do: the same roster sent again after a crash did it. */
    EnrollingGraduates.Outcome outcomeOf(Command command) {
        return history.steps().stream().filter(step -> step.command().equals(command.id())).findFirst()
                .map(step -> step.move().equals("enrolled")
                        ? EnrollingGraduates.Outcome.ENROLLED
                        : EnrollingGraduates.Outcome.CORRECTED)
                .orElse(EnrollingGraduates.Outcome.UNCHANGED);
    }

    /**
     * Gives the profile to the account of the person it is about. Who knows identity number and name and holds the
     * phone of the roster is that person.
     *
     * @throws Refusal {@code profile.claimed} if it is another account's, {@code talent.merged} if the entry ended
     */
    void claim(String account, Command command) {
        if (account.equals(subject)) {
            return;
        }
        if (mergedInto != null) {
            throw Refusal.conflict("talent.merged");
        }
        if (subject != null) {
            throw Refusal.conflict("profile.claimed");
        }
        subject = account;
        history = history.with(command, "claimed");
    }

    /**
     * Ends this entry because another is the same person's. Nothing moves: what refers to this id goes on referring to
     * it, and finds the other from here.
     *
     * @throws Refusal {@code talent.merged} if either was merged already, {@code talent.claimed} if an account would be
     *     left with an entry that ended, {@code talent.not-alike} if name and phone do not say that they are one person,
     *     {@code talent.survivor-is-younger} if the other one was entered later and nobody claimed it
     */
    void mergeInto(Talent survivor, String why, Command command) {
        if (history.has(command)) {
            return;
        }
        if (mergedInto != null || survivor.mergedInto != null || survivor.id.equals(id)) {
            throw Refusal.conflict("talent.merged");
        }
        if (subject != null) {
            throw Refusal.conflict("talent.claimed");
        }
        if (!looksLike(survivor)) {
            throw Refusal.conflict("talent.not-alike");
        }
        // what an account claimed never ends; of two that nobody claimed the older goes on
        if (survivor.subject == null && !survivor.seniority().isOver(seniority())) {
            throw Refusal.conflict("talent.survivor-is-younger");
        }
        mergedInto = survivor.id;
        degreeCheckDue = null;
        provenCertificate = null;
        history = history.with(command, "merged", survivor.id.value() + ": " + why);
    }

    private Seniority seniority() {
        return new Seniority(history.steps().getFirst().on(), id.value());
    }

    /** Notes that another entry ended in favour of this one; a certificate both named is this one's now. */
    void absorb(TalentId merged, Command command) {
        if (!history.has(command)) {
            if (degreeCheck.doubt() == DegreeDoubt.ANOTHER_PERSON) {
                beginDegreeCheck(command);
            }
            history = history.with(command, "absorbed", merged.value());
        }
    }

    /** Whether name and phone are the same although the identity numbers differ: perhaps one person, entered twice. */
    boolean looksLike(Talent other) {
        return !id.equals(other.id) && person.name().sameAs(other.person.name())
                && person.phoneIndex().equals(other.person.phoneIndex());
    }

    /** Records a class that was decided elsewhere; a later accreditation replaces an earlier one. */
    void accredit(TalentClass talentClass, String evidence, Command command) {
        if (!history.has(command)) {
            accreditation = new Accreditation(talentClass, evidence, command.caller().subject(), command.on(), null);
            history = history.with(command, "accredited", talentClass + ": " + evidence);
        }
    }

    /** Takes the class that a case granted, unless the case was revoked meanwhile. */
    void accredit(TalentClass talentClass, AccreditationCaseId granted, Command command) {
        if (!history.has(command) && !hasLost(granted)) {
            accreditation = new Accreditation(talentClass, "case " + granted.value(), command.caller().subject(),
                    command.on(), granted);
            history = history.with(command, "accredited", talentClass + ": case " + granted.value());
        }
    }

    /** Loses the class of a case that was revoked; a class decided or regained since then stays. */
    void loseClass(AccreditationCaseId revoked, Command command) {
        if (history.has(command) || hasRegainedSince(revoked, command)) {
            return;
        }
        if (accreditation != null && revoked.equals(accreditation.decidedIn())) {
            accreditation = null;
        }
        history = history.with(command, CLASS_LOST, revoked.value());
    }

    /** Takes the class back whose case was revoked by mistake; a class decided since then stays. */
    void regainClass(TalentClass talentClass, AccreditationCaseId restored, Command command) {
        if (history.has(command)) {
            return;
        }
        if (accreditation == null) {
            accreditation = new Accreditation(talentClass, "case " + restored.value(), command.caller().subject(),
                    command.on(), restored);
        }
        history = history.with(command, CLASS_REGAINED, restored.value());
    }

    private boolean hasLost(AccreditationCaseId decidedIn) {
        return stepsOf(CLASS_LOST, decidedIn).findAny().isPresent();
    }

    /** A revocation may come to this document after the appeal against it, if whoever brings it is slow. */
    private boolean hasRegainedSince(AccreditationCaseId decidedIn, Command command) {
        return stepsOf(CLASS_REGAINED, decidedIn).anyMatch(step -> step.at().isAfter(command.at()));
    }

    private Stream<History.Step> stepsOf(String move, AccreditationCaseId decidedIn) {
        return history.steps().stream()
                .filter(step -> step.move().equals(move) && decidedIn.value().equals(step.why()));
    }

    /**
     * Announces that somebody is about to ask the agency. Saved before asking, it keeps every other instance from
     * asking until the lease is over; if the asker dies, the check is simply due again.
     *
     * @return the certificate to ask about, or {@code null} if there is nothing to ask now
     */
    @Nullable
    CertificateNumber leaseDegreeCheck(Instant now, Duration lease) {
        if (degreeCheckDue == null || degreeCheckDue.isAfter(now)) {
            return null;
        }
        degreeCheck = degreeCheck.asked();
        degreeCheckDue = now.plus(lease);
        return graduation.certificate();
    }

    /**
     * Takes the agency's answer, unless what was studied was corrected while the agency was asked.
     *
     * @param asked what the agency was asked about
     * @param doubt why the certificate proves nothing, {@code null} if it proves what was studied; saving that fails
     *     with a duplicate key if the certificate is confirmed as another talent's
     */
    void degreeAnswered(Graduation asked, @Nullable DegreeDoubt doubt, LocalDate on) {
        if (awaitsAnswerAbout(asked)) {
            degreeCheck = degreeCheck.answered(doubt, on);
            degreeCheckDue = null;
            provenCertificate = doubt == null ? Objects.requireNonNull(asked.certificate()).value() : null;
        }
    }

    /** The agency is looking the certificate up: asks again later, however often it says so. */
    void degreeLookedUp(Graduation asked, Instant again) {
        if (awaitsAnswerAbout(asked)) {
            degreeCheck = degreeCheck.lookedUp();
            degreeCheckDue = again;
        }
    }

    /** The agency did not answer: asks again later; after the last attempt a person may look at it, too. */
    void degreeUnanswered(Graduation asked, Instant again, int mostAttempts) {
        if (awaitsAnswerAbout(asked)) {
            degreeCheck = degreeCheck.attempts() >= mostAttempts ? degreeCheck.givenUp() : degreeCheck;
            degreeCheckDue = again;
        }
    }

    private boolean awaitsAnswerAbout(Graduation asked) {
        return degreeCheck.awaitsAnswer() && mergedInto == null && graduation.equals(asked);
    }

    /**
     * Starts the check again: after the agency could not be reached, or because it may know more by now.
     *
     * @throws Refusal {@code talent.degree-check-not-unresolved}
     */
    void checkDegreeAgain(Command command) {
        if (history.has(command)) {
            return;
        }
        if (degreeCheck.state() != DegreeCheck.State.UNRESOLVED
                && degreeCheck.state() != DegreeCheck.State.NOT_CONFIRMED || mergedInto != null) {
            throw Refusal.conflict("talent.degree-check-not-unresolved");
        }
        beginDegreeCheck(command);
        history = history.with(command, "degree-check-restarted");
    }

    private void beginDegreeCheck(Command command) {
        degreeCheck = DegreeCheck.of(graduation);
        provenCertificate = null;
        dueAt(command.at());
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    /** Staff see every talent, a university its own. */
    public boolean visibleTo(Caller caller) {
        return caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER)
                || caller.is(Roles.UNIVERSITY) && school != null && caller.actsFor(school.value());
    }

    private void dueAt(Instant now) {
        degreeCheckDue = degreeCheck.state() == DegreeCheck.State.PENDING ? now : null;
    }

    public TalentId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    /** On whose roster the person stands; {@code null} for who was registered at the window. */
    public @Nullable SchoolCode school() {
        return school;
    }

    /** On that roster. */
    public @Nullable String studentNumber() {
        return studentNumber;
    }

    /** Where the person studied, on a roster or not; {@code null} if it is none that has a code. */
    public @Nullable SchoolCode studiedAt() {
        return school == null ? statedSchool : school;
    }

    public Person person() {
        return person;
    }

    public Graduation graduation() {
        return graduation;
    }

    public DegreeCheck degreeCheck() {
        return degreeCheck;
    }

    public @Nullable Accreditation accreditation() {
        return accreditation;
    }

    public @Nullable String subject() {
        return subject;
    }

    /** The entry of the same person that goes on in the place of this one. */
    public @Nullable TalentId mergedInto() {
        return mergedInto;
    }
}

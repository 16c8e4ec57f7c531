package silian.recruitment.talents;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.standards.CertificateNumber;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.AccreditationCaseId;
import silian.recruitment.language.TalentId;

/**
 * A talent (人才), entered by a university's roster or by an officer at the window. Whoever is on several rosters has as
 * many entries, of which one goes on for the person, see {@link Standing}: it alone can be claimed by an account.
 */
@Document("talents")
@TypeAlias("Talent")
@CompoundIndex(name = "school", def = "{'school': 1, '_id': 1}")
@CompoundIndex(name = "number", def = "{'standing.number': 1}", unique = true, sparse = true)
@CompoundIndex(name = "mergedInto", def = "{'standing.mergedInto': 1}", sparse = true)
@CompoundIndex(name = "contests", def = "{'standing.contests': 1}", sparse = true)
@CompoundIndex(name = "waiting", def = "{'standing.waiting': 1}", sparse = true)
@CompoundIndex(name = "degreeDue", def = "{'degree.due': 1}", sparse = true)
@CompoundIndex(name = "provenCertificate", def = "{'degree.proven': 1}", unique = true, sparse = true)
@CompoundIndex(name = "phone", def = "{'person.phoneIndex': 1, '_id': 1}")
public final class Talent {

    @Id
    private final TalentId id;
    @Version
    private @Nullable Long version;
    /** On whose roster the person stands; absent for who was registered at the window. */
    private final @Nullable SchoolCode school;
    private final @Nullable String studentNumber;
    /** Since when at the earliest nobody has told anything new of who never claimed it; absent once that is not so. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;
    /** Where a person of the window says to have studied, if it has a code. */
    private @Nullable SchoolCode statedSchool;
    private Person person;
    private Graduation graduation;
    private Standing standing;
    private DegreeInquiry degree;
    private @Nullable Accreditation accreditation;
    /** The account that is this person's; absent until the person claims the profile. */
    @Indexed(unique = true, sparse = true)
    private @Nullable String subject;
    private ProvenPhones phones = ProvenPhones.NONE;
    private History history = History.empty();

    private Talent(TalentId id, @Nullable SchoolCode school, @Nullable String studentNumber, Person person,
            Graduation graduation, Standing standing, DegreeInquiry degree) {
        this.id = id;
        this.school = school;
        this.studentNumber = studentNumber;
        this.person = person;
        this.graduation = graduation;
        this.standing = standing;
        this.degree = degree;
    }

    /** Enters a talent from a university's roster, for whom it stands as things are. */
    static Talent enrol(SchoolCode school, String studentNumber, Person person, Graduation graduation,
            Standing standing, Command command) {
        var id = idOf(school, studentNumber);
        var talent = new Talent(id, school, studentNumber, person, graduation,
                standing.taken(null, id, command.at()), DegreeInquiry.into(graduation, command.at()));
        talent.history = talent.history.with(command, TalentPast.ENROLLED);
        if (!standing.goesOn()) {
            talent.history = talent.history.with(command, standing.move(), standing.by());
        }
        talent.heldSince = command.at();
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
        var talent = new Talent(id, null, null, person, graduation, Standing.holding(person),
                DegreeInquiry.into(graduation, command.at()));
        talent.statedSchool = statedSchool;
        talent.phones = talent.phones.confirming(person.phoneIndex());
        talent.history = talent.history.with(command, "registered at the window", ageReason);
        talent.heldSince = command.at();
        return talent;
    }

    /**
     * Corrects what was registered at the window.
     *
     * @param placed where the entry belongs if this is the person
     * @param ageReason why what is implausible is true all the same
     * @throws Refusal {@code talent.on-a-roster} if a university says what is right, {@code talent.merged};
     *     {@code talent.id-number-known} if the number is another entry's, {@code graduate.id-number-claimed}
     */
    void correctAtTheWindow(Person newPerson, @Nullable SchoolCode newSchool, Graduation newGraduation,
            Standing placed, @Nullable String ageReason, Command command) {
        if (history.has(command)) {
            return;
        }
        if (school != null) {
            throw Refusal.conflict("talent.on-a-roster");
        }
        standing.requireGoingOn();
        requireTheClaimantsNumber("idNumber", newPerson);
        if (!placed.goesOn()) {
            throw Refusal.conflict("talent.id-number-known");
        }
        correct(newPerson, newGraduation, placed, ageReason, command);
        statedSchool = newSchool;
        phones = phones.confirming(newPerson.phoneIndex());
    }

    /** The same student number of the same school is the same talent, however often the roster comes. */
    public static TalentId idOf(SchoolCode school, String studentNumber) {
        return new TalentId(CommandId.digest("talent\n" + school.value() + '\n' + studentNumber));
    }

    /**
     * Takes a newer roster entry of the same student.
     *
     * @param placed where the entry belongs if number or name are others now
     * @return whether anything changed
     * @throws Refusal {@code graduate.id-number-claimed} if the entry would turn a claimed profile into another person
     */
    boolean correct(Person newPerson, Graduation newGraduation, Standing placed, Command command) {
        return correct(newPerson, newGraduation, placed, null, command);
    }

    private boolean correct(Person newPerson, Graduation newGraduation, Standing placed, @Nullable String why,
            Command command) {
        if (isAs(newPerson, newGraduation)) {
            return false;
        }
        requireTheClaimantsNumber("id_number", newPerson);
        var samePerson = person.isNamedAndNumberedAs(newPerson);
        var stillChecked = graduation.equals(newGraduation) && samePerson;
        person = newPerson;
        graduation = newGraduation;
        if (!stillChecked) {
            beginDegreeCheck(command);
        }
        history = history.with(command, TalentPast.CORRECTED, why);
        if (!samePerson) {
            phones = phones.unconfirmed();
            place(placed, command);
        }
        return true;
    }

    private void requireTheClaimantsNumber(String field, Person newPerson) {
        if (subject != null && !person.idNumber().sameAs(newPerson.idNumber())) {
            throw Refusal.invalid(field, "graduate.id-number-claimed");
        }
    }

    /**
     * Goes where it belongs now that others changed, unless an account claimed it and it would not go on; and asks again
     * what depends on them. Says whether anything changed.
     */
    boolean settle(Standing placed, Command command) {
        var moves = !standing.isDecided() && !standing.isAs(placed) && (subject == null || placed.goesOn());
        var rechecks = degree.restsOnOthers();
        if (moves) {
            place(placed, command);
        }
        if (rechecks) {
            beginDegreeCheck(command);
        }
        return moves || rechecks;
    }

    private void place(Standing placed, Command command) {
        var left = standing.mergedInto();
        if (left != null && !left.equals(placed.mergedInto())) {
            history = history.with(command, TalentPast.LEFT, left.value());
        }
        if (!standing.isAs(placed)) {
            standing = placed.taken(standing, id, command.at());
            history = history.with(command, placed.move(), placed.by());
        }
    }

    /** Whether a roster entry tells nothing new. */
    boolean isAs(Person other, Graduation otherGraduation) {
        return person.sameAs(other) && graduation.equals(otherGraduation);
    }

    /**
     * Takes a phone for the person's, whatever the rosters tell: an officer was shown the identity card.
     *
     * @param phone the name under which the issuer knows it
     * @throws Refusal {@code talent.merged}, {@code talent.contested} if the entry does not go on for a person
     */
    void confirmPhone(String phone, Command command) {
        if (history.has(command)) {
            return;
        }
        standing.requireGoingOn();
        phones = phones.confirming(phone);
        history = history.with(command, "phone confirmed");
    }

    /** Whether an entry with the same number and name and this phone is the same person's without anybody looking. */
    boolean admits(String phone) {
        return subject == null || phones.include(phone);
    }

    /**
     * Gives the profile to the account of the person it is about: see {@link ClaimingProfiles} for who that is.
     *
     * @param phone the one that the account proved, by the name under which the issuer knows it
     * @throws Refusal {@code profile.claimed} if it is another account's; {@code talent.merged}, {@code talent.contested}
     *     if it does not go on for a person
     */
    void claim(String account, String phone, Command command) {
        if (account.equals(subject)) {
            return;
        }
        standing.requireGoingOn();
        if (subject != null) {
            throw Refusal.conflict("profile.claimed");
        }
        subject = account;
        phones = phones.claimingWith(phone);
        history = history.with(command, "claimed");
    }

    /**
     * Takes the profile from the account, which was not the person's. What was decided about the person stays.
     *
     * @param why how it was found out
     * @throws Refusal {@code talent.not-claimed}
     */
    void release(String why, Command command) {
        if (history.has(command)) {
            return;
        }
        if (subject == null) {
            throw Refusal.conflict("talent.not-claimed");
        }
        history = history.with(command, TalentPast.RELEASED, subject + ": " + why);
        subject = null;
        heldSince = command.at();
        phones = ProvenPhones.afterAWrongClaim();
    }

    /**
     * Ends this entry because another is the same person's. Nothing moves: what refers to this id goes on referring to
     * it, and finds the other from here.
     *
     * @param contested the person whose number this entry has, if it is contested
     * @throws Refusal as {@link Merger#check}
     */
    void mergeInto(Talent survivor, @Nullable TalentId contested, String why, Command command) {
        if (history.has(command)) {
            return;
        }
        new Merger(this, survivor).check(contested);
        standing = standing.endedIn(survivor.id);
        if (Objects.equals(graduation.certificate(), survivor.graduation.certificate())) {
            degree = degree.released();
        }
        history = history.with(command, TalentPast.MERGED, survivor.id.value() + ": " + why);
    }

    /**
     * Is no longer merged: somebody found that it is another person's. Who did that, and into what it had been merged,
     * stays in its history.
     *
     * @param why how it was found out
     * @throws Refusal {@code talent.not-merged}
     */
    void part(String why, Command command) {
        if (history.has(command)) {
            return;
        }
        var survivor = standing.mergedInto();
        if (survivor == null) {
            throw Refusal.conflict("talent.not-merged");
        }
        standing = standing.parted(survivor).taken(standing, id, command.at());
        history = history.with(command, TalentPast.LEFT, survivor.value()).with(command, "parted", why);
    }

    /**
     * Notes that another entry ended in favour of this one; a certificate both named is this one's now. If a correction
     * merged this one into the other at the same moment, both would end: this one goes on.
     */
    void absorb(TalentId merged, Command command) {
        if (!history.has(command)) {
            if (degree.restsOnOthers()) {
                beginDegreeCheck(command);
            }
            history = history.with(command, "absorbed", merged.value());
        }
        if (merged.equals(standing.mergedInto())) {
            place(Standing.BY_ANOTHERS_NUMBER, command);
        }
    }

    /**
     * Gives its number to the entry that contests it: this one has it by mistake, and is nobody's until its university
     * corrects it.
     *
     * @param why how it was found out
     * @throws Refusal {@code talent.contest-decided} if it does not hold the other's number any more; what the number
     *     already led to and cannot be moved: {@code talent.holder-claimed}, {@code talent.holder-accredited},
     *     {@code talent.holder-merged}
     */
    void yieldNumber(Talent rightful, String why, Command command) {
        if (history.has(command)) {
            return;
        }
        if (!rightful.person.idNumber().index().value().equals(standing.number())) {
            throw Refusal.conflict("talent.contest-decided");
        }
        if (subject != null) {
            throw Refusal.conflict("talent.holder-claimed");
        }
        if (accreditation != null) {
            throw Refusal.conflict("talent.holder-accredited");
        }
        if (standing.mergedInto() != null) {
            throw Refusal.conflict("talent.holder-merged");
        }
        standing = Standing.against(rightful.id, ContestReason.ANOTHER_NAME).taken(standing, id, command.at());
        history = history.with(command, TalentPast.NUMBER_YIELDED, rightful.id.value() + ": " + why);
    }

    /** Notes by whose decision it has the number now. */
    void noteNumber(String why, Command command) {
        if (!past().wasHandedTheNumberBy(command)) {
            history = history.with(command, TalentPast.NUMBER_HANDED, why);
        }
    }

    /** Records a class that was decided elsewhere; a later accreditation replaces an earlier one. */
    void accredit(TalentClass talentClass, String evidence, Command command) {
        if (!history.has(command)) {
            accreditation = Accreditation.elsewhere(talentClass, evidence, command);
            history = history.with(command, "accredited", talentClass + ": " + evidence);
        }
    }

    /** Takes the class that a case granted, unless the case was revoked meanwhile. */
    void accredit(TalentClass talentClass, AccreditationCaseId granted, Command command) {
        if (!history.has(command) && !past().hasLost(granted)) {
            accreditation = Accreditation.in(granted, talentClass, command);
            history = history.with(command, "accredited", talentClass + ": case " + granted.value());
        }
    }

    /** Loses the class of a case that was revoked; a class decided or regained since then stays. */
    void loseClass(AccreditationCaseId revoked, Command command) {
        if (history.has(command) || past().hasRegainedSince(revoked, command)) {
            return;
        }
        if (accreditation != null && revoked.equals(accreditation.decidedIn())) {
            accreditation = null;
        }
        history = history.with(command, TalentPast.CLASS_LOST, revoked.value());
    }

    /** Takes the class back whose case was revoked by mistake; a class decided since then stays. */
    void regainClass(TalentClass talentClass, AccreditationCaseId restored, Command command) {
        if (history.has(command)) {
            return;
        }
        if (accreditation == null) {
            accreditation = Accreditation.in(restored, talentClass, command);
        }
        history = history.with(command, TalentPast.CLASS_REGAINED, restored.value());
    }

    /**
     * Announces that somebody is about to ask the agency. Saved before asking, it keeps every other instance from
     * asking until the lease is over; if the asker dies, the check is simply due again.
     *
     * @return the certificate to ask about, or {@code null} if there is nothing to ask now
     */
    @Nullable
    CertificateNumber leaseDegreeCheck(Instant now, Duration lease) {
        if (!degree.isDue(now)) {
            return null;
        }
        degree = degree.askedUntil(now.plus(lease));
        return graduation.certificate();
    }

    /**
     * Takes what the agency said, or that it said nothing, unless what was studied was corrected while it was asked.
     * Saving that fails with a duplicate key if the certificate is confirmed as another entry's.
     *
     * @param asked what the agency was asked about
     */
    void hear(Graduation asked, UnaryOperator<DegreeInquiry> said) {
        if (degree.check().awaitsAnswer() && graduation.equals(asked)) {
            degree = said.apply(degree);
        }
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
        if (!degree.check().mayBeginAgain()) {
            throw Refusal.conflict("talent.degree-check-not-unresolved");
        }
        beginDegreeCheck(command);
        history = history.with(command, "degree-check-restarted");
    }

    private void beginDegreeCheck(Command command) {
        degree = DegreeInquiry.into(graduation, command.at());
    }

    /** When anything new was told of it last, by the clock. */
    Instant movedAt() {
        return history.lastMove().at();
    }

    /**
     * Something is told or held of the person since another moment than it says; says whether that was news.
     *
     * @param moment {@code null} if an account claimed the person: the entry is not ended then
     */
    boolean heldSince(@Nullable Instant moment) {
        var news = !Objects.equals(heldSince, moment);
        heldSince = moment;
        return news;
    }

    /** What its history tells. */
    TalentPast past() {
        return new TalentPast(history);
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
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
        return degree.check();
    }

    public @Nullable Accreditation accreditation() {
        return accreditation;
    }

    public @Nullable String subject() {
        return subject;
    }

    ProvenPhones phones() {
        return phones;
    }

    /** The entry of the same person that goes on in the place of this one. */
    public @Nullable TalentId mergedInto() {
        return standing.mergedInto();
    }

    /** Whether it is nobody's, because its number is another entry's and name or phone is not. */
    public boolean isContested() {
        return standing.isContested();
    }

    Standing standing() {
        return standing;
    }
}

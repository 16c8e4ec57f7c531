package silian.recruitment.me.web;

import silian.recruitment.talents.Talent;
import java.util.function.Function;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.eligibility.CriterionResult;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Schemes;
import silian.platform.security.PersonalDataVault;
import silian.platform.security.Protected;
import silian.recruitment.me.web.MeController.Everything;
import silian.recruitment.me.ForgettingTold;
import silian.recruitment.profiles.DescribingOneself;
import silian.recruitment.profiles.TalentProfile;
import silian.recruitment.talents.FindingTalents;

/** A person's right to a copy of what is held about them, and to have it erased (PIPL art. 45 and 47). */
@RestController
@RequestMapping("/api/recruitment/v1/me")
class MyDataController {

    /** What is erased whenever somebody asks for it, as far as there is any. */
    private static final List<String> ERASED = List.of("wishes", "cv", "saved-searches", "search-alerts",
            "mixer-badges", "handed-over-cvs", "future-registrations");

    private final MeController me;
    private final FindingTalents talents;
    private final DescribingOneself profiles;
    private final GatheringMyRecords records;
    private final ForgettingTold forgetting;
    private final PersonalDataVault vault;
    private final Schemes schemes;

    MyDataController(MeController me, FindingTalents talents, DescribingOneself profiles, GatheringMyRecords records,
            ForgettingTold forgetting, PersonalDataVault vault, Schemes schemes) {
        this.me = me;
        this.talents = talents;
        this.profiles = profiles;
        this.records = records;
        this.forgetting = forgetting;
        this.vault = vault;
        this.schemes = schemes;
    }

    /** Everything recruitment holds about the caller, unmasked; the CV file is at {@code /me/cv}. */
    @GetMapping("/export")
    @PreAuthorize("hasRole('TALENT')")
    PersonalCopy export(Command command) {
        var talent = talents.of(command.caller());
        var person = talent.person();
        return new PersonalCopy(command.at(), revealed(person.name(), command), revealed(person.idNumber(), command),
                revealed(person.phone(), command), person.birthDate(), me.everything(command.caller()),
                OwnWords.of(profiles.of(command.caller())), records.of(command.caller()),
                otherEntries(talent, command));
    }

    /** Erases what the caller told, withdraws what the caller agreed to, and says what is kept, why and how long. */
    @PostMapping("/erasure")
    @PreAuthorize("hasRole('TALENT')")
    Erased erase(ExpectedVersion expected, Command command) {
        var profile = forgetting.forget(talents.of(command.caller()).id(), expected, command);
        var held = me.everything(command.caller());
        var others = records.of(command.caller());
        var decision = schemes.named("erasure").decide(Facts.builder()
                .known("held.hires", held.hires().size(), "hires")
                .known("held.applications", held.applications().size(), "applications")
                .known("held.interviews", others.interviews().size(), "interviews")
                .known("held.agreements", others.agreements().size(), "campus agreements")
                .known("held.candidacies", others.candidacies().size(), "candidacies")
                .known("held.courses", others.courses().size(), "courses")
                .known("held.cases", others.accreditationCases().size(), "accreditation cases")
                .known("held.cards", others.talentCards().size(), "talent cards")
                .known("held.registrations", held.registrations().size(), "registrations")
                .known("held.checkins", held.checkIns().size(), "check-ins")
                .known("held.intents", held.intents().size(), "intents")
                .known("held.objections", others.objections().size(), "objections")
                .known("held.outcomes", others.outcomes().size() + others.startups().size(), "outcomes")
                .known("held.consents", others.consentsSaid(), "consents")
                .known("held.corrections", others.correctionRequests().size(), "correction requests")
                .known("held.roster", 1, "roster").build(), command.on());
        return new Erased(profile.id().value(), ERASED, decision.criteria().stream()
                .filter(criterion -> Boolean.FALSE.equals(criterion.met())).map(Kept::of).toList(), command.on());
    }

    private List<MyEntry> otherEntries(Talent person, Command command) {
        return talents.studies(person).all().filter(entry -> !entry.id().equals(person.id()))
                .map(entry -> MyEntry.of(entry, value -> revealed(value, command))).toList();
    }

    private String revealed(Protected value, Command command) {
        return vault.reveal(value, "copy for the person", command);
    }

    /** Everything held about the person. */
    record PersonalCopy(Instant at, String name, String idNumber, String phone, LocalDate birthDate, Everything records,
            OwnWords told, @JsonUnwrapped MyRecords others,
            List<MyEntry> otherEntries) {

        @Override
        public String toString() {
            return "PersonalCopy[masked]";
        }
    }

    /**
     * An entry about the person on another roster, or one that was found to be the person's; unmasked.
     *
     * @param school absent for one of the window, as is the student number
     */
    record MyEntry(String talent, @Nullable String school, @Nullable String studentNumber, String name,
            String idNumber, String phone, LocalDate birthDate) {

        static MyEntry of(Talent entry, Function<Protected, String> revealed) {
            var person = entry.person();
            var school = entry.school();
            return new MyEntry(entry.id().value(), school == null ? null : school.value(), entry.studentNumber(),
                    revealed.apply(person.name()), revealed.apply(person.idNumber()), revealed.apply(person.phone()),
                    person.birthDate());
        }

        @Override
        public String toString() {
            return "MyEntry[masked]";
        }
    }

    /** What the person told. */
    record OwnWords(List<String> skills, List<String> areas, @Nullable String pay, List<String> chains,
            @Nullable String household, @Nullable LocalDate cvOn) {

        static OwnWords of(TalentProfile profile) {
            var cv = profile.cv();
            var on = cv == null ? null : cv.on();
            var wishes = profile.wishes();
            if (wishes == null) {
                return new OwnWords(List.of(), List.of(), null, List.of(), null, on);
            }
            var pay = wishes.pay();
            return new OwnWords(wishes.skills(), wishes.areas(), pay == null ? null : pay.from() + " - " + pay.to(),
                    wishes.chains(), wishes.household(), on);
        }
    }

    /** What was erased and what was not. */
    record Erased(String talent, List<String> erased, List<Kept> kept, LocalDate on) {}

    /** What is kept, with the reason, which says how long, and the clause. */
    record Kept(String what, String reasonZh, String reasonEn, String clause) {

        static Kept of(CriterionResult criterion) {
            return new Kept(criterion.code(), criterion.reason().zh(), criterion.reason().en(), criterion.clause());
        }
    }
}

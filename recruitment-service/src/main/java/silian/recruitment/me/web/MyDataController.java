package silian.recruitment.me.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
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
import silian.recruitment.accreditations.AccreditationCase;
import silian.recruitment.accreditations.CaseState;
import silian.recruitment.accreditations.Evidence;
import silian.recruitment.accreditations.FindingCases;
import silian.recruitment.cards.CardTier;
import silian.recruitment.cards.HoldingCards;
import silian.recruitment.cards.TalentCard;
import silian.recruitment.me.web.MeController.Everything;
import silian.recruitment.profiles.DescribingOneself;
import silian.recruitment.profiles.KeepingCvs;
import silian.recruitment.profiles.TalentProfile;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.TalentClass;

/** A person's right to a copy of what is held about them, and to have it erased (PIPL art. 45 and 47). */
@RestController
@RequestMapping("/api/recruitment/v1/me")
class MyDataController {

    /** Cases or cards of one person; nobody comes near. */
    private static final Limit MOST = Limit.of(1_000);

    private final MeController me;
    private final FindingTalents talents;
    private final DescribingOneself profiles;
    private final KeepingCvs cvs;
    private final FindingCases cases;
    private final HoldingCards cards;
    private final PersonalDataVault vault;
    private final Schemes schemes;

    MyDataController(MeController me, FindingTalents talents, DescribingOneself profiles, KeepingCvs cvs,
            FindingCases cases, HoldingCards cards, PersonalDataVault vault, Schemes schemes) {
        this.me = me;
        this.talents = talents;
        this.profiles = profiles;
        this.cvs = cvs;
        this.cases = cases;
        this.cards = cards;
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
                OwnWords.of(profiles.of(command.caller())), myCases(command), myCards(command));
    }

    /** Erases what the caller told, and says what is kept, why and how long. */
    @PostMapping("/erasure")
    @PreAuthorize("hasRole('TALENT')")
    Erased erase(ExpectedVersion expected, Command command) {
        var profile = cvs.erase(expected, command);
        var held = me.everything(command.caller());
        var decision = schemes.named("erasure").decide(Facts.builder()
                .known("held.hires", held.hires().size(), "hires")
                .known("held.applications", held.applications().size(), "applications")
                .known("held.cases", myCases(command).size(), "accreditation cases")
                .known("held.cards", myCards(command).size(), "talent cards")
                .known("held.roster", 1, "roster").build(), command.on());
        return new Erased(profile.id().value(), List.of("wishes", "cv"), decision.criteria().stream()
                .filter(criterion -> Boolean.FALSE.equals(criterion.met())).map(Kept::of).toList(), command.on());
    }

    private String revealed(Protected value, Command command) {
        return vault.reveal(value, "copy for the person", command);
    }

    private List<MyCase> myCases(Command command) {
        return cases.list(command.caller(), null, ScrollPosition.keyset(), MOST).stream().map(MyCase::of).toList();
    }

    private List<MyCard> myCards(Command command) {
        return cards.list(command.caller(), ScrollPosition.keyset(), MOST).stream().map(MyCard::of).toList();
    }

    /** Everything held about the person. */
    record PersonalCopy(Instant at, String name, String idNumber, String phone, LocalDate birthDate, Everything records,
            OwnWords told, List<MyCase> accreditationCases, List<MyCard> talentCards) {

        @Override
        public String toString() {
            return "PersonalCopy[masked]";
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

    /** An application for a class. */
    record MyCase(String id, TalentClass talentClass, CaseState state, LocalDate appliedOn,
            List<Evidence> evidence, @Nullable LocalDate decidedOn, @Nullable String reason) {

        static MyCase of(AccreditationCase found) {
            return new MyCase(found.id().value(), found.talentClass(), found.state(), found.appliedOn(),
                    found.evidence(), found.decidedOn(), found.reason());
        }
    }

    /** A card. */
    record MyCard(String number, CardTier tier, LocalDate validFrom, LocalDate validUntil, TalentCard.State state,
            @Nullable String reason) {

        static MyCard of(TalentCard card) {
            return new MyCard(card.number(), card.tier(), card.validFrom(), card.validUntil(), card.state(),
                    card.reason());
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

package silian.recruitment.accreditations;

import silian.recruitment.talents.Studies;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Outcome;
import silian.platform.eligibility.Schemes;
import silian.platform.eligibility.calendar.WorkingCalendar;
import silian.recruitment.talents.Talent;
import silian.recruitment.talents.TalentClass;

/** Who is of which class: dated data, see {@code schemes/talent-class.yaml}. */
@Component
final class ClassRule {

    private static final String SCHEME = "talent-class";

    private final Schemes schemes;
    private final WorkingCalendar calendar;

    ClassRule(Schemes schemes, WorkingCalendar calendar) {
        this.schemes = schemes;
        this.calendar = calendar;
    }

    /**
     * What an examination with this evidence comes to: by the criteria of the day of the application, and what the person
     * was then, however long it took to examine it.
     *
     * @param on the day of the examination, from which the publicity period is counted
     */
    Assessment assess(TalentClass wanted, List<Evidence> evidence, Studies studies, LocalDate appliedOn,
            LocalDate on) {
        var decision = decide(wanted, evidence, studies, appliedOn);
        return new Assessment(evidence, decision, decision.outcome() == Outcome.ELIGIBLE
                ? calendar.plusWorkingDays(on, decision.number("publicity_working_days"))
                : null);
    }

    /** By whichever of the studies says most for it. */
    Decision decide(TalentClass wanted, List<Evidence> evidence, Studies studies, LocalDate on) {
        return studies.best(studied -> decide(wanted, evidence, studied, on));
    }

    private Decision decide(TalentClass wanted, List<Evidence> evidence, Talent talent, LocalDate on) {
        var facts = Facts.builder()
                .known("application.talent_class", wanted.name(), "application")
                .known("person.age", Period.between(talent.person().birthDate(), on).getYears(), "identity number")
                .known("person.education", talent.graduation().education().code(), "roster")
                .known("person.degree_level", talent.graduation().degreeLevel(), "roster")
                .knownIfPresent("person.degree_verified", talent.degreeCheck().verdict(), "degree agency");
        for (var kind : EvidenceKind.values()) {
            var declared = evidence.stream().filter(each -> each.kind() == kind).findFirst();
            if (declared.isEmpty()) {
                facts.known(kind.fact(), false, "not declared");
                continue;
            }
            switch (declared.get().finding()) {
                case OPEN -> {
                    // declared and not looked at: neither true nor false
                }
                case CONFIRMED -> facts.known(kind.fact(), true, "examination");
                case REFUTED -> facts.known(kind.fact(), false, "examination");
            }
        }
        return schemes.named(SCHEME).decide(facts.build(), on);
    }

    /**
     * Last day of an appeal against a rejection.
     *
     * @throws Refusal {@code scheme.not-in-force}
     */
    LocalDate appealUntil(LocalDate rejectedOn) {
        var days = schemes.named(SCHEME).inForce(rejectedOn).map(version -> version.parameters().get("appeal_days"))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT,
                        new Fault(null, "accreditation-case.no-rules", Map.of())));
        return rejectedOn.plusDays(((Number) days).longValue());
    }
}

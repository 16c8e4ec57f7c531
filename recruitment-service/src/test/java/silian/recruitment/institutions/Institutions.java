package silian.recruitment.institutions;

import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Roles;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.Outcome;
import silian.platform.security.BlindIndex;
import silian.platform.security.PersonalField;
import silian.platform.security.Protected;
import silian.recruitment.Commands;
import silian.recruitment.language.CandidacyId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.RecruitmentPlanId;
import silian.recruitment.language.TalentId;

/** A recruitment in the field's words, for tests without a store. */
final class Institutions {

    static final LocalDate FIRST = LocalDate.of(2022, 3, 2);
    static final LocalDate LAST = LocalDate.of(2022, 3, 8);
    static final EmployerId HOSPITAL = new EmployerId("12420302MA80000000");
    static final RecruitmentRule RULE = new RecruitmentRule(LocalDate.of(2022, 1, 1), 3, 3, 150, 3, 5, 3, 40, 60, 2,
            List.of(TieBreak.WRITTEN, TieBreak.PAPER_B, TieBreak.LOT), 60, 3, 2, 0, 7, 3, 12, 12, 6, 7);

    private Institutions() {}

    static PlannedPost aPost(String code, int headcount) {
        return new PlannedPost(code, "示例岗位", headcount, "21", null, 35, List.of());
    }

    static RecruitmentPlan aPlan(PlannedPost... posts) {
        return RecruitmentPlan.draft(new RecruitmentPlanId(anId("plan")), HOSPITAL, "2022 年公开招聘", List.of(posts), FIRST,
                LAST, aCommand());
    }

    static InstitutionPost aPost(int headcount) {
        return InstitutionPost.of(aPlan(aPost("A01", headcount)), aPost("A01", headcount), aCommand());
    }

    static Command byTalent(String name, LocalDate on) {
        return Commands.by(new Caller("account-" + name, Set.of(Roles.TALENT), null, Set.of()), on);
    }

    static Command byReviewer(String name, LocalDate on) {
        return Commands.by(new Caller(name, Set.of(Roles.REVIEWER), "420302", Set.of()), on);
    }

    static Candidacy aCandidacy(InstitutionPost post, String name) {
        return Candidacy.register(post, "NUMBER-" + name, new TalentId(anId(name)), false,
                Qualification.claimed(new Decision(Outcome.ELIGIBLE, FIRST,
                        "institution-recruitment", FIRST, null, Map.of(), List.of()), "三支一扶"),
                byTalent(name, FIRST));
    }

    static Candidacy aQualified(InstitutionPost post, String name) {
        var candidacy = aCandidacy(post, name);
        candidacy.review(true, false, "符合", byReviewer("reviewer", LAST.plusDays(1)));
        return candidacy;
    }

    static Entrant anEntrant(String number, String a, String b) {
        return new Entrant(number, new CandidacyId(anId(number)), false, null, false, Map.of(), false, false,
                null, null).written(new Papers(new BigDecimal(a), new BigDecimal(b)), "officer");
    }

    static Entrant withAddition(Entrant entrant) {
        return new Entrant(entrant.number(), entrant.candidacy(), true, entrant.papers(), entrant.absent(),
                entrant.marks(), entrant.absentAtInterview(), entrant.left(), entrant.markedBy(),
                entrant.interviewedBy());
    }

    /** All members of the panel gave the same. */
    static Entrant interviewed(Entrant entrant, String mark) {
        return entrant.interviewed(Map.of("P1", new BigDecimal(mark), "P2", new BigDecimal(mark)), "officer");
    }

    static List<Panellist> aPanel(String... recusedOfP1) {
        return List.of(aPanellist(1, recusedOfP1), aPanellist(2));
    }

    static Panellist aPanellist(int number, String... kinOf) {
        return Panellist.of("P" + number, new Protected(PersonalField.NAME, "key", "sealed",
                new BlindIndex("A".repeat(21) + number), "示*"), Set.copyOf(Arrays.asList(kinOf)));
    }
}

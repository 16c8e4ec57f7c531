package silian.acceptance.replay;

import java.time.LocalDate;
import java.util.Map;
import silian.acceptance.year.SyntheticYear;
import silian.acceptance.year.SyntheticYear.HireSeed;

/** Reviewers accredit talents; intents become applications, offers and hires; one hire is withdrawn again. */
final class Hiring implements Chapter {

    static final LocalDate ACCREDITED = LocalDate.of(2022, 6, 1);
    private static final LocalDate APPLIED = LocalDate.of(2022, 6, 6);
    private static final LocalDate OFFERED = LocalDate.of(2022, 6, 13);
    private static final LocalDate ACCEPTED = LocalDate.of(2022, 6, 16);
    private static final LocalDate HIRED = LocalDate.of(2022, 7, 1);
    private static final LocalDate WITHDRAWN = LocalDate.of(2022, 8, 1);

    @Override
    public String title() {
        return "认定、录用 accreditation and hires";
    }

    @Override
    public int steps(SyntheticYear year) {
        return year.hires().size();
    }

    @Override
    public void perform(SyntheticYear year, Stage stage, Ledger ledger) {
        stage.each(year.hires(), hire -> {
            if (hire.isClassed()) {
                accredit(hire, stage, ledger);
            }
            hire(hire, stage, ledger);
        });
    }

    private static void accredit(HireSeed hire, Stage stage, Ledger ledger) {
        var graduate = hire.graduate();
        ClaimingProfiles.claimed(graduate, ACCREDITED, stage, ledger);
        stage.post(stage.cast().reviewer(), ACCREDITED, "accreditation-" + graduate.number(),
                "/api/recruitment/v1/talents/" + ledger.get("talent", graduate.number()) + "/accreditation",
                Map.of("talentClass", graduate.talentClass(), "evidence", "示例：博士学位证书"));
    }

    private static void hire(HireSeed hire, Stage stage, Ledger ledger) {
        var graduate = hire.graduate();
        var enterprise = hire.enterprise();
        var talent = stage.cast().talent(graduate);
        var agent = stage.cast().agentOf(enterprise);
        int number = graduate.number();
        var application = "/api/recruitment/v1/applications/" + stage.post(talent, APPLIED, "application-" + number,
                "/api/recruitment/v1/applications",
                appliesFor(hire, ledger)).text("id");
        stage.post(agent, OFFERED, "offer-" + number, application + "/offer",
                Map.of("pay", enterprise.posts().get(hire.post()).payFrom(), "startsOn", HIRED.toString(),
                        "expiresOn", OFFERED.plusDays(14).toString(), "fullTime", true));
        stage.post(talent, ACCEPTED, "acceptance-" + number, application + "/acceptance", Map.of());
        var confirmed = stage.post(agent, HIRED, "hire-" + number, application + "/hire", Map.of());
        var id = confirmed.text("hireId");
        ledger.put("hire", number, id);
        if (hire.withdrawn()) {
            awaitEntitlements(id, stage);
            stage.post(agent, WITHDRAWN, "withdrawal-" + number, "/api/recruitment/v1/hires/" + id + "/withdrawal",
                    Map.of("reasonCode", "not-reported-for-work"));
        }
    }

    private static Map<String, Object> appliesFor(HireSeed hire, Ledger ledger) {
        return hire.intent().<Map<String, Object>>map(intent -> Map.of("intent", ledger.get("intent", intent.name())))
                .orElseGet(() -> Map.of("posting", ledger.get("posting",
                        hire.enterprise().number() + "-" + hire.post())));
    }

    private static void awaitEntitlements(String hire, Stage stage) {
        stage.await("the entitlement of hire " + hire, () -> "/api/housing/v1/entitlements/" + hire,
                path -> stage.exists(stage.cast().officer(), path));
    }
}

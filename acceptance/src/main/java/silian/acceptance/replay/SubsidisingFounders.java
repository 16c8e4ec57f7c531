package silian.acceptance.replay;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import silian.acceptance.year.FounderSeed;
import silian.acceptance.year.SyntheticYear;

/** Graduates who founded a business claim the startup and rent subsidies and are paid. */
final class SubsidisingFounders implements Chapter {

    static final LocalDate CLAIMED = LocalDate.of(2022, 10, 10);
    private static final LocalDate REVIEWED = LocalDate.of(2022, 10, 12);
    private static final LocalDate APPROVED = LocalDate.of(2022, 10, 14);
    private static final LocalDate PAID = LocalDate.of(2022, 10, 17);

    @Override
    public String title() {
        return "大学生创业补贴 startup and rent subsidies";
    }

    @Override
    public int steps(SyntheticYear year) {
        return year.founders().size();
    }

    @Override
    public void perform(SyntheticYear year, Stage stage, Ledger ledger) {
        stage.each(year.founders(), founder -> {
            if (founder.startup()) {
                pay(founder, claim(founder, "STARTUP"), "STARTUP", stage);
            }
            if (founder.months() > 0) {
                var content = claim(founder, "RENT");
                content.put("monthlyRent", founder.monthlyRent());
                content.put("months", founder.months());
                pay(founder, content, "RENT", stage);
            }
        });
    }

    private static Map<String, Object> claim(FounderSeed founder, String kind) {
        var content = new LinkedHashMap<String, Object>();
        content.put("kind", kind);
        content.put("creditCode", founder.creditCode().value());
        content.put("registeredOn", founder.registeredOn().toString());
        content.put("graduatedOn", founder.graduate().graduation().toString());
        return content;
    }

    private static void pay(FounderSeed founder, Map<String, Object> content, String kind, Stage stage) {
        var key = kind.toLowerCase(java.util.Locale.ROOT) + "-" + founder.graduate().number();
        var claims = "/api/finance/v1/subsidy-claims";
        var claim = claims + "/" + stage.post(stage.cast().talent(founder.graduate()), CLAIMED, "claim-" + key, claims,
                content).text("id");
        stage.post(stage.cast().reviewer(), REVIEWED, "review-" + key, claim + "/review", Map.of());
        stage.post(stage.cast().approver(), APPROVED, "approval-" + key, claim + "/approval", Map.of());
        stage.post(stage.cast().approver(), PAID, "payment-" + key, claim + "/payment", Map.of());
    }
}

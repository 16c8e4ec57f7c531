package silian.acceptance.replay;

import java.time.LocalDate;
import java.util.Map;
import silian.acceptance.year.SyntheticYear;

/** Officers register the enterprises; grid workers visit them and hear what they need. */
final class RegisteringEnterprises implements Chapter {

    private static final LocalDate REGISTERED = LocalDate.of(2022, 3, 1);
    private static final LocalDate VISITED = LocalDate.of(2022, 3, 14);

    @Override
    public String title() {
        return "企业入库与走访 enterprises and visits";
    }

    @Override
    public int steps(SyntheticYear year) {
        return year.enterprises().size();
    }

    @Override
    public void perform(SyntheticYear year, Stage stage, Ledger ledger) {
        stage.each(year.enterprises(), enterprise -> {
            var code = enterprise.creditCode().value();
            stage.post(stage.cast().officer(), REGISTERED, "enterprise-" + code, "/api/enterprise/v1/enterprises",
                    Map.of("creditCode", code, "area", enterprise.area()));
            var demands = enterprise.posts().stream().map(post -> Map.of("title", post.title(), "openings",
                    post.openings(), "minimumEducation", post.minimumEducation(), "payFrom", post.payFrom(), "payTo",
                    post.payTo())).toList();
            ledger.put("visit", code, stage.post(stage.cast().gridWorker(), VISITED, "visit-" + code,
                    "/api/enterprise/v1/visits",
                    Map.of("enterprise", code, "visitedOn", VISITED.toString(), "demands", demands)).text("id"));
        });
    }
}

package silian.acceptance.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import silian.acceptance.year.EnterpriseSeed;
import silian.acceptance.year.SyntheticYear;

/** Officers register the enterprises; grid workers visit them and hear what they need. */
final class RegisteringEnterprises implements Chapter {

    private static final LocalDate REGISTERED = LocalDate.of(2022, 3, 1);
    static final LocalDate VISITED = LocalDate.of(2022, 3, 14);

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
            register(enterprise, REGISTERED, stage);
            ledger.put("visit", code, stage.post(stage.cast().gridWorker(), VISITED, "visit-" + code,
                    "/api/enterprise/v1/visits",
                    Map.of("enterprise", code, "visitedOn", VISITED.toString(), "demands", demands(enterprise)))
                    .text("id"));
        });
    }

    /** An officer registers an organisation of any kind. */
    static void register(EnterpriseSeed organisation, LocalDate on, Stage stage) {
        var code = organisation.creditCode().value();
        stage.post(stage.cast().officer(), on, "enterprise-" + code, "/api/enterprise/v1/enterprises",
                Map.of("creditCode", code, "area", organisation.area()));
    }

    /** What the enterprise says it needs: its posts, and more people than it posts vacancies for. */
    private static List<Map<String, Object>> demands(EnterpriseSeed enterprise) {
        var demands = enterprise.posts().stream().map(post -> demand(post.title(), post.openings(), post)).toList();
        var further = enterprise.furtherDemands().stream().map(openings -> demand(
                "示例用工需求%03d".formatted(enterprise.number()), openings, enterprise.posts().getFirst()));
        return Stream.concat(demands.stream(), further).toList();
    }

    private static Map<String, Object> demand(String title, int openings, EnterpriseSeed.PostSeed like) {
        return Map.of("title", title, "openings", openings, "minimumEducation", like.minimumEducation(), "payFrom",
                like.payFrom(), "payTo", like.payTo());
    }
}

package silian.acceptance.replay;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import silian.acceptance.year.EnterpriseSeed;
import silian.acceptance.year.SyntheticYear;
import tools.jackson.databind.JsonNode;

/** Employers turn their demand into postings; officers publish them. */
final class PostingVacancies implements Chapter {

    /** Before the first employer says that it takes part in an activity. */
    static final LocalDate POSTED = LocalDate.of(2022, 4, 18);

    @Override
    public String title() {
        return "岗位发布 job postings";
    }

    @Override
    public int steps(SyntheticYear year) {
        return year.enterprises().size();
    }

    @Override
    public void perform(SyntheticYear year, Stage stage, Ledger ledger) {
        stage.each(year.enterprises(), enterprise -> {
            var demands = demandsOf(enterprise, stage);
            IntStream.range(0, enterprise.posts().size()).forEach(i -> post(enterprise, i, demands, stage, ledger));
        });
    }

    /** The demands of an enterprise, once recruitment has heard of its visit. */
    private static JsonNode demandsOf(EnterpriseSeed enterprise, Stage stage) {
        return stage.await("demands of " + enterprise.creditCode().value(),
                () -> stage.get(stage.cast().officer(),
                        "/api/recruitment/v1/demands?limit=200&enterprise=" + enterprise.creditCode().value()).body()
                        .path("items"),
                items -> items.size() >= enterprise.posts().size());
    }

    private static void post(EnterpriseSeed enterprise, int number, JsonNode demands, Stage stage, Ledger ledger) {
        var post = enterprise.posts().get(number);
        var demand = StreamSupport.stream(demands.spliterator(), false)
                .filter(item -> item.path("title").asString("").equals(post.title())).findFirst()
                .map(item -> item.path("id").asString()).orElseThrow();
        var name = enterprise.number() + "-" + number;
        var drafted = stage.postOnceHeardOf(stage.cast().agentOf(enterprise), POSTED, "posting-" + name,
                "/api/recruitment/v1/job-postings", Map.of("demand", demand, "title", post.title(), "minimumEducation",
                        post.minimumEducation(), "openings", post.openings(), "payFrom", post.payFrom(), "payTo",
                        post.payTo()));
        ledger.put("posting", name, drafted.text("id"));
        stage.post(stage.cast().officer(), POSTED, "publication-" + name,
                "/api/recruitment/v1/job-postings/" + drafted.text("id") + "/publication", Map.of());
    }
}

package silian.acceptance.replay;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import silian.acceptance.client.Session;
import silian.acceptance.year.CourseSeed;
import silian.acceptance.year.SyntheticYear;

/** Training schools teach; whoever came is certified. */
final class TrainingPeople implements Chapter {

    private static final LocalDate REGISTERED = LocalDate.of(2022, 2, 21);
    private static final int HOURS_A_DAY = 8;

    @Override
    public String title() {
        return "创业培训与职业培训 training courses";
    }

    @Override
    public int steps(SyntheticYear year) {
        return year.courses().size();
    }

    @Override
    public void perform(SyntheticYear year, Stage stage, Ledger ledger) {
        year.courses().stream().map(CourseSeed::school).distinct()
                .forEach(school -> RegisteringEnterprises.register(school, REGISTERED, stage));
        stage.each(year.courses(), course -> teach(course, stage, ledger));
    }

    private static void teach(CourseSeed course, Stage stage, Ledger ledger) {
        var agent = stage.cast().agentOf(course.school());
        var name = String.valueOf(course.number());
        var planned = plan(course, agent, stage);
        var path = "/api/recruitment/v1/courses/" + planned;
        ledger.put("course", name, planned);
        var begins = course.days().getFirst();
        stage.post(stage.cast().officer(), begins.minusDays(3), "course-approval-" + name, path + "/approval",
                Map.of());
        var enrolled = stage.post(agent, begins, "enrolments-" + name, path + "/enrolments", Map.of("trainees",
                course.trainees().stream().map(trainee -> Map.of("name", trainee.name(), "idNumber",
                        trainee.idNumber().value(), "phone", trainee.phone().value())).toList()));
        var present = enrolled.body().path("items").valueStream().map(item -> item.path("id").asString()).toList();
        course.days().forEach(day -> stage.post(agent, day, "attendance-" + name + "-" + day, path + "/attendance",
                Map.of("day", day.toString(), "present", present)));
        stage.post(agent, course.days().getLast(), "completion-" + name, path + "/completion", Map.of());
        var decided = stage.await("certificates of course " + name, () -> stage.get(agent, path
                + "/enrolments?limit=1").body().path("items").path(0),
                trainee -> !trainee.path("state").asString("").equals("ENROLLED"));
        ledger.put("certificate", name, decided.path("certificate").asString(""));
    }

    private static String plan(CourseSeed course, Session agent, Stage stage) {
        var plan = new LinkedHashMap<String, Object>();
        plan.put("kind", course.kind());
        plan.put("title", "示例培训班%03d".formatted(course.number()));
        if (!course.trade().isEmpty()) {
            plan.put("trade", course.trade());
        }
        plan.put("hours", HOURS_A_DAY * course.days().size());
        plan.put("firstDay", course.days().getFirst().toString());
        plan.put("lastDay", course.days().getLast().toString());
        plan.put("places", course.trainees().size());
        return stage.postOnceHeardOf(agent, course.days().getFirst().minusDays(7), "course-" + course.number(),
                "/api/recruitment/v1/courses", plan).text("id");
    }
}

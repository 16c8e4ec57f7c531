package silian.acceptance.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import silian.acceptance.client.Answer;
import silian.acceptance.year.GraduateSeed;
import silian.acceptance.year.SyntheticYear;

/** The universities upload their graduates; what follows waits until every line stands in the register. */
final class UploadingGraduates implements Chapter {

    /** Before anybody of them registers with a public institution. */
    static final LocalDate UPLOADED = LocalDate.of(2022, 3, 7);
    /** So few are imported before the answer. */
    private static final int LINES_OF_A_FILE = 4_000;

    @Override
    public String title() {
        return "高校毕业生名册 graduates' rosters";
    }

    @Override
    public int steps(SyntheticYear year) {
        return schools(year).toList().size();
    }

    @Override
    public void perform(SyntheticYear year, Stage stage, Ledger ledger) {
        stage.each(schools(year).toList(), school -> Portions.each(
                year.graduates().stream().filter(graduate -> graduate.school().equals(school)).toList(),
                LINES_OF_A_FILE, "roster-" + school, (key, graduates) -> upload(school, key, graduates, stage,
                        ledger)));
    }

    private static void upload(String school, String key, List<GraduateSeed> graduates, Stage stage, Ledger ledger) {
        var rows = graduates.stream().map(GraduateSeed::csvRow)
                .collect(Collectors.joining("\n", GraduateSeed.CSV_HEADER + "\n", "\n"));
        var university = stage.cast().university(school);
        var uploads = "/api/recruitment/v1/graduate-uploads";
        var answer = stage.upload(university, UPLOADED, key, uploads, rows);
        ledger.put("upload", school, answer.text("id"));
        var imported = stage.await("the import of the roster of " + school,
                () -> isOver(answer) ? answer : stage.get(university, uploads + "/" + answer.text("id")),
                UploadingGraduates::isOver);
        if (!imported.text("state").equals("DONE") || imported.body().path("rejectedLines").asInt() > 0) {
            throw new IllegalStateException("the roster of " + school + " has faults: " + imported.body());
        }
    }

    private static boolean isOver(Answer upload) {
        return List.of("DONE", "FAILED").contains(upload.text("state"));
    }

    private static Stream<String> schools(SyntheticYear year) {
        return year.graduates().stream().map(GraduateSeed::school).distinct();
    }
}

package silian.acceptance.replay;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import silian.acceptance.year.GraduateSeed;
import silian.acceptance.year.SyntheticYear;

/** The universities upload their graduates. */
final class UploadingGraduates implements Chapter {

    private static final LocalDate UPLOADED = LocalDate.of(2022, 4, 11);

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
        stage.each(schools(year).toList(), school -> {
            var rows = year.graduates().stream().filter(graduate -> graduate.school().equals(school))
                    .map(GraduateSeed::csvRow).collect(Collectors.joining("\n", GraduateSeed.CSV_HEADER + "\n", "\n"));
            var answer = stage.upload(stage.cast().university(school), UPLOADED, "roster-" + school,
                    "/api/recruitment/v1/graduate-uploads", rows);
            if (!answer.body().path("rejected").isEmpty()) {
                throw new IllegalStateException("the roster of " + school + " has faults: " + answer.body());
            }
        });
    }

    private static Stream<String> schools(SyntheticYear year) {
        return year.graduates().stream().map(GraduateSeed::school).distinct();
    }
}

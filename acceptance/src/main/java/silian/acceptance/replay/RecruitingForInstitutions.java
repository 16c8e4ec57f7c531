package silian.acceptance.replay;

import java.time.LocalDate;
import silian.acceptance.year.InstitutionSeed;
import silian.acceptance.year.SyntheticYear;

/** Public institutions recruit openly: plan, registration, examination, publicity, appointment. */
final class RecruitingForInstitutions implements Chapter {

    private static final LocalDate REGISTERED = LocalDate.of(2022, 2, 21);

    @Override
    public String title() {
        return "事业单位公开招聘 public institutions";
    }

    @Override
    public int steps(SyntheticYear year) {
        return year.institutions().stream().mapToInt(institution -> institution.posts().size()).sum();
    }

    @Override
    public void perform(SyntheticYear year, Stage stage, Ledger ledger) {
        year.institutions().stream().map(InstitutionSeed::institution)
                .forEach(institution -> RegisteringEnterprises.register(institution, REGISTERED, stage));
        var posts = year.institutions().stream()
                .flatMap(institution -> FillingPost.announced(institution, stage, ledger)
                        .stream())
                .toList();
        stage.each(posts, FillingPost::fill);
    }
}

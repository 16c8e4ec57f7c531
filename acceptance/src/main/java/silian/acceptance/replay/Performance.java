package silian.acceptance.replay;

import java.util.List;
import java.util.function.Consumer;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.year.SyntheticYear;

/** Performs a year, chapter by chapter. Performed again it goes on where it stopped, and changes nothing it did. */
public final class Performance {

    /** The figures that the chapters bring about. */
    public static final List<String> FIGURES = List.of("R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09",
            "R10", "R11",
            "R12", "R13", "R14", "R15", "R16", "R17", "R18", "R19", "R20", "F16", "H01", "H06", "H07");

    private static final List<Chapter> CHAPTERS = List.of(new RegisteringEnterprises(), new UploadingGraduates(),
            new PostingVacancies(), new ClaimingProfiles(), new HoldingFairs(), new HoldingSessions(), new Hiring(),
            new HousingTalents(), new SubsidisingFounders(), new TrainingPeople(),
            new RecruitingForInstitutions());

    private final PlatformClient client;
    private final Cast cast;

    public Performance(PlatformClient client, Cast cast) {
        this.client = client;
        this.cast = cast;
    }

    /** Shows how a chapter goes on. */
    interface Programme {

        /** @param act performs the chapter; tells each step to what it is given */
        void show(String title, int steps, Consumer<Consumer<String>> act);
    }

    public PerformedYear perform(SyntheticYear year) {
        return perform(year, (_, _, act) -> act.accept(_ -> {}));
    }

    PerformedYear perform(SyntheticYear year, Programme programme) {
        var ledger = new Ledger();
        for (var chapter : CHAPTERS) {
            programme.show(chapter.title(), chapter.steps(year), steps -> chapter.perform(year,
                    new Stage(client, cast, year.name(), steps), ledger));
        }
        return new PerformedYear(ledger);
    }
}

package silian.recruitment.accreditations;

import static silian.recruitment.States.RECRUITMENT_STATES;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;

class DossierTests {

    private static final EvidenceKind KIND = EvidenceKind.values()[0];
    private static final EvidenceKind ANOTHER = EvidenceKind.values()[1];

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("evidence of an AccreditationCase 认定材料", DossierTests::finding)
                .in(Evidence.Finding.OPEN, DossierTests::declared)
                .in(Evidence.Finding.CONFIRMED, () -> found(declared(), KIND, true))
                .in(Evidence.Finding.REFUTED, () -> found(declared(), KIND, false))
                .move("find it true", dossier -> found(dossier, KIND, true))
                .move("find it untrue", dossier -> found(dossier, KIND, false))
                .move("find what was not handed in", dossier -> found(dossier, ANOTHER, true))
                .move("hand in another of its kind",
                        dossier -> dossier.updateAndGet(before -> before.with(List.of(evidence())))));
    }

    private static Evidence.Finding finding(AtomicReference<Dossier> dossier) {
        return dossier.get().evidence().getFirst().finding();
    }

    private static AtomicReference<Dossier> declared() {
        return new AtomicReference<>(new Dossier(List.of(evidence())));
    }

    private static AtomicReference<Dossier> found(AtomicReference<Dossier> dossier, EvidenceKind kind,
            boolean confirmed) {
        dossier.updateAndGet(before -> new Dossier(before.found(Map.of(kind, confirmed))));
        return dossier;
    }

    private static Evidence evidence() {
        return Evidence.declared(KIND, "reference", "示例证书，2021 年");
    }
}

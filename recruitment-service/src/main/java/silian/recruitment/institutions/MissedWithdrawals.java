package silian.recruitment.institutions;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.InstitutionPostId;

/**
 * Takes out of an examination who stepped back without its hearing of it. Whoever steps back in the moment a post is
 * opened, or whose process dies after the candidacy was written, is still an entrant: nobody else would notice.
 */
@Component
final class MissedWithdrawals {

    private final Candidacies candidacies;
    private final Examinations examinations;

    MissedWithdrawals(Candidacies candidacies, Examinations examinations) {
        this.candidacies = candidacies;
        this.examinations = examinations;
    }

    /** Looks once all entrants are written: who steps back from then on finds the examination. */
    void follow(InstitutionPostId id, LocalDate on) {
        SimultaneousSaves.retried(() -> examinations.findById(id)
                .map(examination -> takeOut(examination, on) ? examinations.save(examination) : examination)
                .orElse(null));
    }

    /** Says whether there were any; the examination is not saved. */
    boolean takeOut(Examination examination, LocalDate on) {
        return examination.takeOut(candidacies.findAllById(examination.candidacies()).stream()
                .filter(each -> each.state() == CandidacyState.WITHDRAWN).map(Candidacy::number)
                .collect(Collectors.toSet()),
                on);
    }
}

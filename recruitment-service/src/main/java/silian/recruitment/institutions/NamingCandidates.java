package silian.recruitment.institutions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import silian.recruitment.talents.FindingTalents;

/**
 * Names those who are shown to the public (公示), masked: nobody could object to a number. Nobody else's name goes with a
 * number, and these only as long as one may object, or until the appointment is begun.
 */
@Component
public final class NamingCandidates {

    private final Candidacies candidacies;
    private final FindingTalents talents;

    NamingCandidates(Candidacies candidacies, FindingTalents talents) {
        this.candidacies = candidacies;
        this.talents = talents;
    }

    /** Masked names by candidate number of those shown on a day. */
    public Map<String, String> onShow(Examination examination, LocalDate on) {
        var shown = candidacies.findAllById(examination.onShow(on).values());
        var people = talents.byId(shown.stream().map(Candidacy::talent).distinct().toList());
        var names = new HashMap<String, String>();
        for (var candidacy : shown) {
            var person = people.get(candidacy.talent());
            if (person != null) {
                names.put(candidacy.number(), person.person().name().masked());
            }
        }
        return names;
    }
}

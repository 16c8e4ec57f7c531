package silian.recruitment.institutions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import silian.recruitment.language.InstitutionPostId;

/** Looking up what somebody objected to candidates shown to the public. */
@Component
public final class FindingObjections {

    private final Examinations examinations;

    FindingObjections(Examinations examinations) {
        this.examinations = examinations;
    }

    /** By the post they are about. */
    public Map<InstitutionPostId, List<Objection>> by(String subject) {
        return examinations.findByObjector(subject).stream().collect(Collectors.toMap(Examination::id,
                found -> found.selection().objections().stream().filter(one -> one.by().equals(subject)).toList()));
    }
}

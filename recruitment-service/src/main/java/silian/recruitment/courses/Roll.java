package silian.recruitment.courses;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.recruitment.language.EnrolmentId;

/**
 * Who has a place in a course (名单). Every place is given once.
 *
 * @param enrolled ids of the enrolments, in the order of the places
 */
record Roll(Set<String> enrolled) {

    static final Roll EMPTY = new Roll(Set.of());

    Roll {
        enrolled = new LinkedHashSet<>(enrolled);
    }

    /** Those of the trainees who have no place yet, each once. */
    List<String> lacks(Collection<EnrolmentId> trainees) {
        return trainees.stream().map(EnrolmentId::value).filter(trainee -> !enrolled.contains(trainee)).distinct()
                .toList();
    }

    /**
     * @param places that there are
     * @throws Refusal {@code course.full} if not all of them find one
     */
    Roll with(List<String> trainees, int places) {
        int left = places - enrolled.size();
        if (trainees.size() > left) {
            throw Refusal.of(Refusal.Kind.CONFLICT, new Fault("trainees", "course.full", Map.of("left", left)));
        }
        var longer = new LinkedHashSet<>(enrolled);
        longer.addAll(trainees);
        return new Roll(longer);
    }

    /** Without one whose place is free again. */
    Roll without(EnrolmentId trainee) {
        var shorter = new LinkedHashSet<>(enrolled);
        shorter.remove(trainee.value());
        return new Roll(shorter);
    }

    boolean has(EnrolmentId trainee) {
        return enrolled.contains(trainee.value());
    }

    int size() {
        return enrolled.size();
    }
}

package silian.recruitment.outcomes;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a person said of telling universities. Who is on several rosters agrees for all of them at once, and again for one
 * that comes later: nobody agrees to be told of to somebody they have not been shown.
 *
 * @param own of the person's own entry, which need not be on a roster
 * @param others of the entries merged into it, each on another roster
 */
public record ConsentsOfPerson(StudentOutcomes own, List<StudentOutcomes> others) {

    /** Of each university. */
    public Stream<StudentOutcomes> bySchool() {
        return Stream.concat(Stream.of(own), others.stream()).filter(one -> one.school() != null);
    }

    /** What became of the person, each once. */
    public List<Outcome> outcomes() {
        return bySchool().flatMap(one -> one.outcomes().stream()).distinct().toList();
    }
}

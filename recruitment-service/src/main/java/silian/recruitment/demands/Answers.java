package silian.recruitment.demands;

import java.util.List;
import java.util.stream.Stream;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobPostingId;

/**
 * What a demand led to. Nothing ever leaves these lists, so that in whichever order they are told of, and when the
 * answers of a merged demand are added, the same is known in the end.
 *
 * @param postings drafted from the demand and shown to the public, or hired on, in the order they were heard of
 * @param hires confirmed on them
 * @param returned those of the hires that were withdrawn
 */
record Answers(List<JobPostingId> postings, List<HireId> hires, List<HireId> returned) {

    Answers {
        postings = List.copyOf(postings);
        hires = List.copyOf(hires);
        returned = List.copyOf(returned);
    }

    static Answers none() {
        return new Answers(List.of(), List.of(), List.of());
    }

    Answers with(JobPostingId posting) {
        return and(new Answers(List.of(posting), List.of(), List.of()));
    }

    Answers with(JobPostingId posting, HireId hire) {
        return and(new Answers(List.of(posting), List.of(hire), List.of()));
    }

    Answers without(HireId hire) {
        return and(new Answers(List.of(), List.of(), List.of(hire)));
    }

    Answers and(Answers others) {
        return new Answers(union(postings, others.postings), union(hires, others.hires),
                union(returned, others.returned));
    }

    /** How many people were hired and stayed hired. */
    int hired() {
        return (int) hires.stream().filter(hire -> !returned.contains(hire)).count();
    }

    private static <T> List<T> union(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}

package silian.acceptance.year;

import java.util.List;
import java.util.stream.IntStream;
import silian.platform.standards.CreditCode;

/**
 * An enterprise of the synthetic year.
 *
 * @param number from 0
 * @param area street that looks after it
 * @param posts what it looks for
 * @param furtherOpenings how many more people it says it needs, for whom it posts nothing
 */
public record EnterpriseSeed(int number, CreditCode creditCode, String area, List<PostSeed> posts,
        int furtherOpenings) {

    /** Openings that one demand asks for at most. */
    static final int MOST_OF_A_DEMAND = 10_000;

    /**
     * A post.
     *
     * @param title never a real vacancy: it says that it is an example
     * @param openings how many people are sought
     * @param minimumEducation GB/T 4658-2006
     * @param payFrom yuan a month
     * @param payTo yuan a month
     */
    public record PostSeed(String title, int openings, String minimumEducation, int payFrom, int payTo) {}

    /** The openings of each demand for whom it posts nothing. */
    public List<Integer> furtherDemands() {
        return IntStream.iterate(furtherOpenings, left -> left > 0, left -> left - MOST_OF_A_DEMAND)
                .mapToObj(left -> Math.min(left, MOST_OF_A_DEMAND)).toList();
    }

    /** The user name of its agent. */
    public String agent() {
        return "agent-" + creditCode.value().toLowerCase(java.util.Locale.ROOT);
    }
}

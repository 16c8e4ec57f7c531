package silian.acceptance.replay;

/** The platform holds another year already: of other figures or another seed. */
final class AnotherYear extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    AnotherYear(long seed, RuntimeException refused) {
        super("this platform holds another year than that of seed " + seed + " and these figures; one platform holds"
                + " one year: repeat it with its own figures and seed, or begin anew with ./silian down and"
                + " ./silian up --fresh", refused);
    }
}

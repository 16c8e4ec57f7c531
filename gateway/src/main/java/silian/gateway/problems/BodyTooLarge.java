package silian.gateway.problems;

/** A body turned out larger than allowed while it was being read. */
public final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BodyTooLarge() {
        super("body too large", null, false, false);
    }
}

package silian.gateway.problems;

/** The caller's connection broke while its body was being read: nobody is left to answer, and no service is to blame. */
public final class CallerLeft extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CallerLeft(Throwable why) {
        super("the caller hung up", why, false, false);
    }
}

package silian.local.cli;

/** What is done if this process is told to end, as by Ctrl-C, before {@link #forget} was called. */
final class Interruption {

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    static Interruption does(Runnable deed) {
        var hook = new Thread(deed, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    /** False if the process is ending: then the deed is being done, or was. */
    boolean forget() {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return false;
        }
    }
}

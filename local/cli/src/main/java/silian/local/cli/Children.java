package silian.local.cli;

import java.io.IOException;

/** Programs that run in front of the person at the terminal. */
final class Children {

    private Children() {}

    /** Runs to the end and returns the exit code; the child ends with this process. */
    static int run(ProcessBuilder builder) {
        try {
            var child = builder.start();
            var interruption = Interruption.does(child::destroy);
            var code = child.waitFor();
            interruption.forget();
            return code;
        } catch (IOException e) {
            throw new Trouble(builder.command().getFirst() + " cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted");
        }
    }
}

package silian.local.cli;

import java.io.IOException;

/** Programs that run in front of the person at the terminal. */
final class Children {

    private Children() {}

    /** Runs to the end and returns the exit code; the child ends with this process. */
    static int run(ProcessBuilder builder) {
        try {
            var child = builder.start();
            var end = new Thread(child::destroy, "end child");
            Runtime.getRuntime().addShutdownHook(end);
            var code = child.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            return code;
        } catch (IOException e) {
            throw new Trouble(builder.command().getFirst() + " cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted");
        }
    }
}

package silian.acceptance.fire.kills;

import java.util.concurrent.locks.LockSupport;

/** A process with a heart to stop. */
final class Pulse {

    private Pulse() {}

    public static void main(String[] arguments) {
        for (int beats = 1; beats < 3000; beats++) {
            beat(beats);
            LockSupport.parkNanos(10_000_000);
        }
        if (arguments.length > 0) {
            never();
        }
    }

    private static void beat(int beats) {
        System.out.println("beats " + beats);
    }

    private static void never() {
        System.out.println("stopped");
    }
}

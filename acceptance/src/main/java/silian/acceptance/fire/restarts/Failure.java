package silian.acceptance.fire.restarts;

import java.time.Instant;

/**
 * A request without a success.
 *
 * @param sent when it left
 * @param service it was for
 * @param kind of request
 * @param safe whether it was safe to repeat
 * @param what came instead: status and problem, or how the connection broke
 */
record Failure(Instant sent, String service, String kind, boolean safe, String what) {

    String text() {
        return sent + " " + service + " " + kind + ": " + what;
    }
}

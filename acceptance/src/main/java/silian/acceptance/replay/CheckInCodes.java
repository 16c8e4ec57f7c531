package silian.acceptance.replay;

import java.util.function.Function;
import java.util.function.Supplier;
import silian.acceptance.client.Answer;

/** The code on the screen at the door. It lives for minutes, so whoever finds it expired gets the next one. */
final class CheckInCodes {

    private final Supplier<String> screen;
    private String shown;

    /** @param screen shows a fresh code */
    CheckInCodes(Supplier<String> screen) {
        this.screen = screen;
        this.shown = screen.get();
    }

    /** Checks in with the code that is shown, or with the next one if that has just expired. */
    Answer checkIn(Function<String, Answer> with) {
        var code = now();
        var answer = with.apply(code);
        return answer.problem().filter("check-in.code-expired"::equals).isPresent()
                ? with.apply(after(code))
                : answer;
    }

    private synchronized String now() {
        return shown;
    }

    /** Of many who hold the same expired code, the first makes the screen show another. */
    private synchronized String after(String expired) {
        if (shown.equals(expired)) {
            shown = screen.get();
        }
        return shown;
    }
}

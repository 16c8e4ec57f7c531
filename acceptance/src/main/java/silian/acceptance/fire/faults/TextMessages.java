package silian.acceptance.fire.faults;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import silian.acceptance.client.Request;
import silian.acceptance.client.SingleTry;
import silian.acceptance.client.SingleTry.Outcome;
import silian.acceptance.platform.LocalPlatform;

/** Codes that people ask for by text message: a POST to the agency without a key, which must never be repeated. */
final class TextMessages {

    private final SingleTry app = new SingleTry(LocalPlatform.GATEWAY);
    private final AtomicInteger next = new AtomicInteger();

    /** Asks for a code for a number of its own. */
    Outcome ask() {
        if (app.cookie("XSRF-TOKEN").isEmpty()) {
            app.send(Request.get("/login/sms"), null);
        }
        var number = "1998%07d".formatted(next.getAndIncrement());
        var form = "phone=" + number + "&_csrf="
                + URLEncoder.encode(app.cookie("XSRF-TOKEN"), StandardCharsets.UTF_8);
        return app.send(new Request("POST", "/login/sms/codes", form,
                Map.of("Content-Type", "application/x-www-form-urlencoded")), null);
    }

    /** So many that are sent. */
    void succeed(int times) {
        for (int i = 0; i < times; i++) {
            var outcome = ask();
            if (!outcome.isSuccess()) {
                throw new IllegalStateException("asking for a code was answered " + outcome.status() + " "
                        + outcome.body());
            }
        }
    }
}

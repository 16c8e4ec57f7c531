package silian.acceptance.replay;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.Answer;
import silian.acceptance.client.AtOnce;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;

/**
 * Where the year is performed: sends each command on its day of the year, under the officer's grant for that day and
 * under a key that is the same in every performance, so that a year performed twice changes nothing the second time.
 */
final class Stage {

    private final PlatformClient client;
    private final Cast cast;
    private final String year;
    private final Consumer<String> progress;
    private final Map<LocalDate, String> grants = new ConcurrentHashMap<>();
    private final RetryTemplate awaiting = new RetryTemplate(RetryPolicy.builder().maxRetries(100)
            .delay(java.time.Duration.ofMillis(100)).multiplier(1.2).maxDelay(java.time.Duration.ofMillis(500))
            .includes(NotYet.class).build());

    /** @param year tells its commands from those of every other year */
    Stage(PlatformClient client, Cast cast, String year, Consumer<String> progress) {
        this.client = client;
        this.cast = cast;
        this.year = year;
        this.progress = progress;
    }

    Cast cast() {
        return cast;
    }

    /** Carries out a command on a day of the year. */
    Answer post(Session caller, LocalDate on, String key, String path, Object content) {
        return client.expect(dated(Request.post(path, content), on).keyed("year-" + year + "-" + key), caller);
    }

    /** The same, where the platform may have a reason to say no. */
    Answer ask(Session caller, LocalDate on, String key, String path, Object content) {
        return client.send(dated(Request.post(path, content), on).keyed("year-" + year + "-" + key), caller);
    }

    /** The same by an organisation that was registered a moment ago, once the service has heard of it. */
    Answer postOnceHeardOf(Session caller, LocalDate on, String key, String path, Object content) {
        return await("what the register tells of who sends " + key, () -> ask(caller, on, key, path, content),
                answer -> answer.problem().filter("employer.unknown"::equals).isEmpty()).orThrow("POST " + path);
    }

    Answer upload(Session caller, LocalDate on, String key, String path, String csv) {
        return client.expect(dated(Request.upload(path, "text/csv; charset=utf-8", csv), on)
                .keyed("year-" + year + "-" + key), caller);
    }

    Answer get(Session caller, String path) {
        return client.expect(Request.get(path), caller);
    }

    /** Whether there is something at a path that the caller may see. */
    boolean exists(Session caller, String path) {
        return client.send(Request.get(path), caller).isSuccess();
    }

    private Request dated(Request request, LocalDate on) {
        return request.with("Business-Date", on.toString()).with("Back-Fill-Grant", grants.computeIfAbsent(on,
                this::grant));
    }

    private String grant(LocalDate on) {
        return client.expect(Request.post("/api/identity/v1/back-fill-grants",
                Map.of("date", on.toString(), "reason", "补录合成年度数据 " + year, "minutes", 720)), cast.officer())
                .text("grant");
    }

    /** Does something for each, several at once, and tells the progress. */
    <T> void each(Collection<T> all, Consumer<T> act) {
        AtOnce.each(all, one -> {
            act.accept(one);
            progress.accept("");
        });
    }

    /** Waits for what follows from an event. */
    <T> T await(String what, Supplier<T> look, java.util.function.Predicate<T> there) {
        try {
            return awaiting.execute(() -> {
                var seen = look.get();
                if (!there.test(seen)) {
                    throw new NotYet(what + " did not come; last seen: " + seen);
                }
                return seen;
            });
        } catch (RetryException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
    }

    private static final class NotYet extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotYet(String message) {
            super(message, null, false, false);
        }
    }
}

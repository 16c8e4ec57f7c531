package silian.acceptance.fire.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import silian.acceptance.client.Answer;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import silian.acceptance.client.Witness;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client sent and what it was told, line by line in a file that only grows, outside the platform. Bodies stand
 * there as digests: the account holds no personal data. The same key answered with two different successes is noted.
 */
public final class CommandLedger implements Witness, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FIRST_FAILURE = 500;

    private final BufferedWriter file;
    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Map<Session, String> subjects = new ConcurrentHashMap<>();
    private final List<String> contradictions = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    /** @param file a new one */
    public CommandLedger(Path file) {
        try {
            this.file = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void sent(Request request, @Nullable Session session) {
        note("sent", request, Map.of());
    }

    @Override
    public void unanswered(Request request, @Nullable Session session, IOException why) {
        count("no answer");
        note("unanswered", request, Map.of("why", why.getClass().getSimpleName()));
    }

    @Override
    public void answered(Request request, @Nullable Session session, Answer answer) {
        if (!answer.isSuccess()) {
            count(answer.status() >= FIRST_FAILURE || answer.status() == 429
                    ? "answered " + answer.status()
                    : "answered " + answer.problem().orElse(""));
            if (answer.status() == FIRST_FAILURE) {
                contradictions.add(request.method() + " " + request.path() + " was answered 500");
            }
        }
        var told = new LinkedHashMap<String, Object>();
        told.put("status", answer.status());
        told.put("problem", answer.problem().orElse(""));
        told.put("digest", Acknowledged.digest(answer));
        told.put("ids", Acknowledged.ids(answer.body()));
        told.put("replayed", answer.headers().firstValue("Idempotency-Replayed").isPresent());
        note("answered", request, told);
        var key = request.headers().get("Idempotency-Key");
        if (answer.isSuccess() && key != null && session != null) {
            acknowledge(request, session, key, answer);
        }
    }

    private void acknowledge(Request request, Session session, String key, Answer answer) {
        var subject = subjects.computeIfAbsent(session, one -> Acknowledged.subjectOf(one.token()));
        var now = Acknowledged.of(request, session, subject, answer);
        var first = acknowledged.putIfAbsent(subject + " " + request.path() + " " + key, now);
        if (first != null && !first.agreesWith(now)) {
            contradictions.add("key " + key + " of " + request.path() + " was answered " + first.status() + " "
                    + first.ids() + " and then " + now.status() + " " + now.ids()
                    + (first.ids().equals(now.ids()) ? ", another body" : ""));
        }
    }

    private void note(String event, Request request, Map<String, Object> told) {
        if (!request.method().equals("POST")) {
            return;
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("at", Instant.now().toString());
        line.put("event", event);
        line.put("key", request.headers().getOrDefault("Idempotency-Key", ""));
        line.put("path", request.path());
        line.putAll(told);
        write(JSON.writeValueAsString(line));
    }

    private synchronized void write(String line) {
        try {
            file.write(line);
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void count(String what) {
        counts.computeIfAbsent(what, _ -> new AtomicLong()).incrementAndGet();
    }

    /** The first success of every command. */
    public Collection<Acknowledged> acknowledged() {
        return acknowledged.values();
    }

    /** Answers that must not be: two for one key, or a failure the platform has no name for. */
    public List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    /** How often which answer was no success. */
    public Map<String, AtomicLong> counts() {
        return Map.copyOf(counts);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

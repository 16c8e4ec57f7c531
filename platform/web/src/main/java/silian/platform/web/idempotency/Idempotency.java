package silian.platform.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import silian.platform.commands.Fault;
import silian.platform.commands.CommandId;
import silian.platform.commands.Refusal;
import silian.platform.web.CallerSource;
import silian.platform.web.CursorKey;
import silian.platform.web.IdempotencyKey;
import silian.platform.web.Requests;
import silian.platform.web.problems.Answer;
import silian.platform.web.problems.Problems;

/**
 * Gives a command sent twice its first answer. A record belongs to the caller, as what the caller was at the time: after
 * a change of roles or tenant the command is decided anew. Only success is kept; what was refused may be tried again.
 */
final class Idempotency extends OncePerRequestFilter {

    static final String REPLAYED = "Idempotency-Replayed";
    private static final Logger log = LoggerFactory.getLogger(Idempotency.class);
    private static final List<String> KEPT_HEADERS = List.of("ETag", "Location", "Content-Type", "Content-Language");
    private static final int FIRST_REFUSAL = 400;

    private final IdempotencyRecords records;
    private final LeaseUpkeep leases;
    private final CallerSource callers;
    private final CursorKey secret;
    private final Problems problems;
    private final long maxAnswer;

    Idempotency(IdempotencyRecords records, LeaseUpkeep leases, CallerSource callers, CursorKey secret,
            Problems problems, long maxAnswer) {
        this.records = records;
        this.leases = leases;
        this.callers = callers;
        this.secret = secret;
        this.problems = problems;
        this.maxAnswer = maxAnswer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var method = request.getMethod();
        return !request.getRequestURI().startsWith("/api/") || !method.equals("POST") && !method.equals("PATCH")
                || request.getHeader(IdempotencyKey.HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var key = IdempotencyKey.of(request).orElseThrow();
            var scope = scope(request, key);
            var id = CommandId.digest(scope);
            var seal = new AnswerSeal(secret, scope, id);
            switch (records.claim(id, Fingerprint.before(request))) {
                case Claim.Granted mine -> carryOut(mine, seal, request, response, chain);
                case Claim.InFlight busy -> problems.write(request, response,
                        Answer.of(409, fault("idempotency.in-flight")).with("Retry-After", "1"));
                case Claim.Reused other -> problems.write(request, response, reused());
                case Claim.Answered first -> replay(id, first, seal, request, response);
            }
        } catch (Refusal refusal) {
            problems.write(request, response, refusal);
        } catch (DataAccessException e) {
            log.warn("request cannot be told from a repeated one, the store does not answer: {}", e.toString());
            problems.write(request, response, tryAgain());
        }
    }

    private void carryOut(Claim.Granted claim, AnswerSeal seal, HttpServletRequest request,
            HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var held = new ContentCachingResponseWrapper(response);
        var settled = false;
        leases.begin(claim);
        try {
            if (request instanceof StreamedBody streamed) {
                streamed.whenRead(digest -> tell(claim, Fingerprint.of(streamed, digest)));
            }
            chain.doFilter(request, held);
            settled = held.getStatus() < FIRST_REFUSAL && held.getContentSize() <= maxAnswer;
            if (settled && !keep(claim, seal, request, held)) {
                held.resetBuffer();
                KEPT_HEADERS.forEach(name -> response.setHeader(name, null));
                problems.write(request, response, tryAgain());
                return;
            }
        } finally {
            leases.end(claim);
            if (!settled) {
                release(claim);
            }
        }
        held.copyBodyToResponse();
    }

    /**
     * A body that streams is known when it has come, which is before a handler that reads first and acts then has any
     * effect: from here on a crash leaves behind whose effect it may have been.
     */
    private void tell(Claim.Granted claim, String fingerprint) {
        switch (records.tell(claim, fingerprint)) {
            case Claim.Granted mine -> log.trace("{} goes on", mine.id());
            case Claim.Reused other -> throw Refusal.of(Refusal.Kind.INELIGIBLE, fault("idempotency.key-reused"));
            case Claim.InFlight lost -> throw Refusal.of(Refusal.Kind.CONFLICT, fault("idempotency.in-flight"));
            case Claim.Answered lost -> throw Refusal.of(Refusal.Kind.CONFLICT, fault("idempotency.in-flight"));
        }
    }

    /**
     * Before the answer leaves: whoever has seen it will see it again. An answer that could not be kept is not given,
     * since the next try would be told the state of then; the effect stands, and once the lease has ended a repetition
     * finds it and is answered for good.
     *
     * @return whether it was kept
     */
    private boolean keep(Claim.Granted claim, AnswerSeal seal, HttpServletRequest request,
            ContentCachingResponseWrapper held) throws IOException {
        var headers = new HashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = name.equals("Content-Type") ? held.getContentType() : held.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        try {
            records.answer(claim, Fingerprint.after(request),
                    new FirstAnswer(held.getStatus(), headers, seal.seal(held.getContentAsByteArray())));
            return true;
        } catch (DataAccessException e) {
            log.warn("the answer could not be kept and is not given: {}", e.toString());
            return false;
        }
    }

    private void release(Claim.Granted claim) {
        try {
            records.release(claim);
        } catch (DataAccessException e) {
            log.warn("a refused try blocks its key until its lease ends: {}", e.toString());
        }
    }

    private void replay(String id, Claim.Answered first, AnswerSeal seal, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        if (Claim.differ(Fingerprint.after(request), first.fingerprint())) {
            problems.write(request, response, reused());
            return;
        }
        var body = seal.open(first.answer().sealed());
        if (body.isEmpty()) {
            records.forget(id); // sealed under an older secret: the next try carries the command out again, safely
            problems.write(request, response, Answer.of(409, fault("idempotency.in-flight")).with("Retry-After", "1"));
            return;
        }
        response.setStatus(first.answer().status());
        first.answer().headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.setContentLength(body.get().length);
        response.getOutputStream().write(body.get());
        response.flushBuffer();
    }

    private String scope(HttpServletRequest request, IdempotencyKey key) {
        var caller = callers.caller(request);
        return String.join("\n", caller.subject(), new TreeSet<>(caller.roles()).toString(),
                String.valueOf(caller.tenant()), Requests.operation(request), key.value());
    }

    private static Answer tryAgain() {
        return Answer.of(503, "platform.store-unavailable").with("Retry-After", "2");
    }

    private static Answer reused() {
        return Answer.of(422, fault("idempotency.key-reused"));
    }

    private static Fault fault(String code) {
        return new Fault(IdempotencyKey.HEADER, code, Map.of());
    }
}

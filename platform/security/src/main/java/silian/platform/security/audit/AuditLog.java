package silian.platform.security.audit;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.platform.security.audit.AuditEntry.Kind;

/**
 * Writes the account. Each process has a chain of its own, registered under the next free number when it writes its
 * first entry; the registration includes the genesis of the chain before it. So instances never contend for one head
 * and never fork a chain, while a chain that disappears leaves a gap in the numbers. Every link is a keyed digest (key
 * from the key directory): whoever can write to the database but does not have the key cannot mend a chain.
 *
 * <p>
 * One writer takes whatever has gathered while the last batch was on its way, so many commands share a write. Intents
 * and reveals are durable before their caller goes on; an outcome is not waited for: if the process dies first, the
 * intent stands there without one, which is the truth.
 *
 * <p>
 * What it cannot show by itself: that the newest entries and the head were both set back to an earlier true state.
 * Heads are therefore logged when a chain starts and ends and told by {@link AuditVerification}, to be kept elsewhere.
 */
final class AuditLog implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AuditLog.class);
    private static final int MOST_WAITING = 4096;
    private static final int LARGEST_BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int REFUSED = 503;

    private final AuditStore store;
    private final Clock clock;
    private final String instance;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Object starting = new Object();
    private volatile boolean closing;
    private @Nullable Thread writer;

    // The writer's own; nobody else looks.
    private AuditStore.@Nullable Chain chain;
    private long sequence;
    private String link = "";

    private record Waiting(AuditEntry entry, CompletableFuture<String> written) {}

    AuditLog(AuditStore store, Clock clock, String instance) {
        this.store = store;
        this.clock = clock;
        this.instance = instance;
    }

    /**
     * Notes that a command is about to be carried out.
     *
     * @param detail the business date the caller asks for, if any
     * @return the entry's id, durable
     * @throws Refusal {@code audit.unavailable}: what cannot be noted must not be done
     */
    String intent(Caller caller, String operation, String target, @Nullable String detail) {
        return durable(AuditEntry.of(Kind.INTENT, clock.instant(), caller, operation, target, detail, null));
    }

    /** Notes how a command was answered. */
    void outcome(String intent, Caller caller, String operation, int status) {
        var entry = AuditEntry.of(Kind.OUTCOME, clock.instant(), caller, operation, null, Integer.toString(status),
                intent);
        if (!offer(new Waiting(entry, new CompletableFuture<>()))) {
            log.warn("the outcome of {} is not noted: too many entries wait", intent);
        }
    }

    /**
     * Notes that a personal value is about to be shown.
     *
     * @throws Refusal {@code audit.unavailable}: what cannot be noted must not be shown
     */
    void reveal(Caller caller, String field, String target, String reason, String command) {
        durable(AuditEntry.of(Kind.REVEAL, clock.instant(), caller, field, target, reason, command));
    }

    private String durable(AuditEntry entry) {
        var waiting = new Waiting(entry, new CompletableFuture<>());
        if (!offer(waiting)) {
            throw unavailable();
        }
        try {
            return waiting.written().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // It may be written yet; then it must also say that nothing came of it.
            waiting.written().thenAccept(id -> offer(new Waiting(new AuditEntry(Kind.OUTCOME, clock.instant(),
                    entry.subject(), entry.roles(), entry.tenant(), entry.operation(), null,
                    Integer.toString(REFUSED), id), new CompletableFuture<>())));
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } catch (ExecutionException e) {
            throw unavailable();
        }
    }

    private static Refusal unavailable() {
        return Refusal.unavailable("audit.unavailable", Duration.ofSeconds(2));
    }

    private boolean offer(Waiting waiting) {
        if (writer == null) {
            start();
        }
        return !closing && queue.offer(waiting);
    }

    private void start() {
        synchronized (starting) {
            if (writer == null) {
                writer = Thread.ofVirtual().name("audit").start(this::write);
            }
        }
    }

    private void write() {
        var batch = new ArrayList<Waiting>(LARGEST_BATCH);
        while (!closing || !queue.isEmpty()) {
            try {
                var first = queue.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, LARGEST_BATCH - 1);
                    append(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Writes a batch however often it takes; while it does not succeed, commands are refused. */
    private void append(List<Waiting> batch) {
        var documents = new ArrayList<Document>(batch.size());
        while (true) {
            try {
                var current = chain == null ? register() : chain;
                if (documents.isEmpty()) {
                    batch.forEach(waiting -> documents.add(next(current, waiting.entry())));
                }
                store.append(documents);
                for (int i = 0; i < documents.size(); i++) {
                    batch.get(i).written().complete(documents.get(i).getString("_id"));
                }
                store.advance(current.number(), sequence, link);
                return;
            } catch (MongoException e) {
                log.warn("cannot write {} audit entries, trying again: {}", batch.size(), e.toString());
            } catch (RuntimeException e) {
                log.error("cannot write {} audit entries, trying again", batch.size(), e);
            }
            if (closing) {
                log.error("{} audit entries are lost: the store did not take them before shutdown", batch.size());
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Document next(AuditStore.Chain current, AuditEntry entry) {
        sequence++;
        link = entry.link(store.key(), current.number(), sequence, link);
        return entry.stored(AuditStore.id(current.number(), sequence), link);
    }

    private AuditStore.Chain register() {
        var registered = store.register(instance, clock.instant());
        log.info("audit chain {} begins with {}", registered.number(), registered.genesis());
        link = registered.genesis();
        chain = registered;
        return registered;
    }

    /** Writes what is waiting, then stops. */
    @Override
    public void close() {
        closing = true;
        var running = writer;
        if (running == null) {
            return;
        }
        try {
            running.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var written = chain;
        if (written != null) {
            log.info("audit chain {} ends after {} entries with {}", written.number(), sequence, link);
        }
    }
}

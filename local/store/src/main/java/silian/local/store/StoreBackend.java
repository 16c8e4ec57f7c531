package silian.local.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers commands. What a command changed is in the file before it is answered, also when the answer is an error:
 * a duplicate key may stem from a document that is not committed yet.
 */
final class StoreBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(StoreBackend.class);
    private static final int DEFAULT_BATCH = 1_000;

    private final StoreFile file;
    private final FullScans fullScans;
    private final Map<String, StoreDatabase> databases = new ConcurrentHashMap<>();
    private final Map<String, ReentrantReadWriteLock> locks = new ConcurrentHashMap<>();

    StoreBackend(StoreFile file, FullScans fullScans) {
        super(Clock.systemUTC());
        this.file = file;
        this.fullScans = fullScans;
        for (String table : file.tableNames()) {
            if (table.startsWith(StoreDatabase.DOCUMENTS)) {
                String namespace = table.substring(StoreDatabase.DOCUMENTS.length());
                resolveDatabase(namespace.substring(0, namespace.indexOf('.')));
            }
        }
        file.commits().await();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return databases.computeIfAbsent(name, _ -> {
            file.commits().enter();
            try {
                return new StoreDatabase(name, file, getCursorRegistry(), fullScans);
            } finally {
                file.commits().exit();
            }
        });
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        databases.remove(name);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerError e) {
            return error(e.getMessageWithoutErrorCode()).append("code", e.getCode()).append("codeName",
                    e.getCodeName());
        } catch (MongoServerException e) {
            return error(e.getMessageWithoutErrorCode());
        } catch (DocumentStoreException.DiskFull e) {
            return error(String.valueOf(e.getMessage())).append("code", 14031).append("codeName", "OutOfDiskSpace");
        } catch (RuntimeException e) {
            log.error("A command failed inside the store", withoutMessage(e));
            return error("The store failed: " + e.getClass().getName()).append("code", 1).append("codeName",
                    "InternalError");
        }
    }

    /** Messages of the library quote documents, which may hold personal data. */
    private static Exception withoutMessage(Exception failure) {
        var same = new IllegalStateException(failure.getClass().getName());
        same.setStackTrace(failure.getStackTrace());
        return same;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("hello") || name.equals("ismaster")) {
            return hello(channel, database, query);
        }
        CommandRules.check(command, query);
        var kind = CommandRules.kindOf(command, query);
        if (kind == CommandRules.Kind.READ) {
            return locked(database, false, () -> answer(channel, database, command, query));
        }
        try {
            return kind == CommandRules.Kind.WRITE
                    ? locked(database, false, () -> answer(channel, database, command, query))
                    : locked(database, true, () -> define(channel, database, command, query));
        } finally {
            file.commits().await();
        }
    }

    private Document define(Channel channel, String database, String command, Document query) {
        file.commits().enter();
        try {
            if (command.equalsIgnoreCase("dropIndexes")) {
                return ((StoreDatabase) resolveDatabase(database)).dropIndexes(query);
            }
            return answer(channel, database, command, query);
        } finally {
            file.commits().exit();
        }
    }

    private Document answer(Channel channel, String database, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> {
                limitBatch(query);
                yield super.handleCommand(channel, database, command, query);
            }
            case "insert" -> WriteResults.ofInsert(query, super.handleCommand(channel, database, command, query));
            case "update" -> WriteResults.ofUpdate(query, one -> super.handleCommand(channel, database, command, one));
            case "aggregate" -> PipelineInput.run(String.valueOf(query.get(command)), query.get("pipeline"),
                    () -> super.handleCommand(channel, database, command, query));
            case "setparameter" -> file.cache().resize(query);
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    @Override
    public Document getServerStatus() {
        return super.getServerStatus().append("wiredTiger", new Document("cache", file.cache().status()));
    }

    @Override
    protected Document handleGetMore(String database, String command, Document query) {
        limitBatch(query);
        return super.handleGetMore(database, command, query);
    }

    /** Without a limit of the client's a result would come as one message of any size. */
    private static void limitBatch(Document query) {
        if (!(query.get("batchSize") instanceof Number size) || size.intValue() <= 0) {
            query.put("batchSize", DEFAULT_BATCH);
        }
    }

    private Document hello(Channel channel, String database, Document query) {
        return super.handleCommand(channel, database, "ismaster", query)
                .append("helloOk", true)
                .append("isWritablePrimary", true)
                .append("readOnly", false)
                .append("localTime", Instant.now(getClock()));
    }

    /** Collections and indexes come and go only while nobody uses their database. */
    private Document locked(String database, boolean exclusively, Supplier<Document> work) {
        var locksOfDatabase = locks.computeIfAbsent(database, _ -> new ReentrantReadWriteLock());
        Lock lock = exclusively ? locksOfDatabase.writeLock() : locksOfDatabase.readLock();
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static Document error(String message) {
        return new Document("ok", 0.0).append("errmsg", message);
    }

    @Override
    public void close() {
        super.close();
        file.close();
    }
}

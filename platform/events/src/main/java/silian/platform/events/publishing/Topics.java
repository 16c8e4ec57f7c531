package silian.platform.events.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics a service needs, in the background: a service starts, and serves, while the broker is away, and the
 * topics come to be when it returns.
 */
public final class Topics implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final long PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final KafkaAdmin admin;
    private final List<NewTopic> wanted;
    private volatile @Nullable Thread creating;

    /** @param wanted topics that are to exist */
    public Topics(KafkaAdmin admin, Collection<NewTopic> wanted) {
        this.admin = admin;
        this.wanted = List.copyOf(wanted);
    }

    /**
     * A topic as this platform wants it.
     *
     * @param replicas 0 leaves the number of copies to the broker
     */
    public static NewTopic named(String name, int partitions, short replicas, Map<String, String> configuration) {
        return new NewTopic(name, Optional.of(partitions), Optional.of(replicas).filter(number -> number > 0))
                .configs(configuration);
    }

    @Override
    public void start() {
        creating = Thread.ofVirtual().name("topics").start(this::createWhenPossible);
    }

    @Override
    public void stop() {
        var thread = creating;
        if (thread != null) {
            thread.interrupt();
        }
        creating = null;
    }

    @Override
    public boolean isRunning() {
        return creating != null;
    }

    /** Publishers before subscribers: whoever listens finds the topics of its own service. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void createWhenPossible() {
        var pause = PAUSE_MILLIS;
        while (!create()) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /** Leaves a topic that exists as it is: more partitions would break the order of what is in it. */
    private boolean create() {
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            for (var outcome : client.createTopics(wanted).values().values()) {
                finish(outcome);
            }
            return true;
        } catch (KafkaException | ExecutionException e) {
            LOG.warn("Topics {} cannot be made yet: {}", wanted.stream().map(NewTopic::name).toList(), e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void finish(KafkaFuture<Void> outcome) throws ExecutionException, InterruptedException {
        try {
            outcome.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}

package silian.platform.events.consuming;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * One listener container per subscribed topic. They stop before the web server does: what is in hand is finished and
 * committed, the partitions go to the other instances at once.
 */
final class Listeners implements SmartLifecycle {

    private final ConcurrentKafkaListenerContainerFactory<String, byte[]> factory;
    private final Subscriptions subscriptions;
    private final Listening listening;
    private final CommonErrorHandler failures;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers = new ArrayList<>();

    Listeners(ConcurrentKafkaListenerContainerFactory<String, byte[]> factory, Subscriptions subscriptions,
            Listening listening, CommonErrorHandler failures) {
        this.factory = factory;
        this.subscriptions = subscriptions;
        this.listening = listening;
        this.failures = failures;
    }

    @Override
    public synchronized void start() {
        if (containers.isEmpty()) {
            subscriptions.topics().stream().sorted().map(this::containerOf).forEach(containers::add);
        }
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public synchronized void stop() {
        containers.parallelStream().forEach(ConcurrentMessageListenerContainer::stop);
        containers.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return containers.stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }

    /** The topics whose listeners ended though nobody stopped them, as after an {@link Error}: they do not come back. */
    synchronized List<String> ended() {
        return containers.stream().filter(container -> !container.isInExpectedState())
                .map(ConcurrentMessageListenerContainer::getBeanName).toList();
    }

    @Override
    public int getPhase() {
        return AbstractMessageListenerContainer.DEFAULT_PHASE;
    }

    private ConcurrentMessageListenerContainer<String, byte[]> containerOf(String topic) {
        var container = factory.createContainer(topic);
        container.setBeanName(topic);
        container.setCommonErrorHandler(failures);
        container.getContainerProperties().setMessageListener(listening);
        return container;
    }
}

package silian.platform.testing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.awaitility.Awaitility;

/** What earlier test classes left in the embedded broker. */
final class BrokerTopics {

    private BrokerTopics() {}

    /** Deletes every topic, and with them the offsets of the consumers, so that each class begins at the beginning. */
    static void deleteAll(String bootstrap) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            var names = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            admin.deleteTopics(names).all().get(30, TimeUnit.SECONDS);
            // the controller has deleted them; what clients are told follows a moment later
            Awaitility.await().pollInterval(Duration.ofMillis(10))
                    .until(() -> admin.listTopics().names().get(30, TimeUnit.SECONDS).isEmpty());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker at " + bootstrap + " does not delete its topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

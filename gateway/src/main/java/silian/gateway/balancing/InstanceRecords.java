package silian.gateway.balancing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.stereotype.Component;

/** The records of all instances, forgotten some time after the registry forgot the instance. */
@Component
final class InstanceRecords {

    private record Key(String service, String host, int port, String id) {

        static Key of(ServiceInstance instance) {
            var id = instance.getInstanceId();
            // an instance that comes back under its old address is a new one
            return new Key(instance.getServiceId(), instance.getHost(), instance.getPort(), id == null ? "" : id);
        }
    }

    private final Cache<Key, InstanceRecord> records = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10)).build();
    private final LongSupplier nanoTime;

    @Autowired
    InstanceRecords() {
        this(System::nanoTime);
    }

    InstanceRecords(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    InstanceRecord of(ServiceInstance instance) {
        return records.get(Key.of(instance), _ -> new InstanceRecord(now()));
    }

    long now() {
        return nanoTime.getAsLong();
    }
}

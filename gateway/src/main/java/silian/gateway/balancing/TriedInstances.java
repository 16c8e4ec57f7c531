package silian.gateway.balancing;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.cloud.client.loadbalancer.Request;
import org.springframework.cloud.client.loadbalancer.RequestDataContext;

/** To which instances a request was sent before, so that the next try goes to another. Kept with the exchange. */
final class TriedInstances {

    private static final String ATTRIBUTE = TriedInstances.class.getName();

    private TriedInstances() {}

    @SuppressWarnings("unchecked")
    static void add(Map<String, Object> attributes, InstanceRecord instance) {
        ((Set<InstanceRecord>) attributes.computeIfAbsent(ATTRIBUTE, _ -> new HashSet<InstanceRecord>()))
                .add(instance);
    }

    @SuppressWarnings("unchecked")
    static Set<InstanceRecord> of(Request<?> request) {
        return request.getContext() instanceof RequestDataContext context && context.getClientRequest() != null
                ? (Set<InstanceRecord>) context.getClientRequest().getAttributes().getOrDefault(ATTRIBUTE, Set.of())
                : Set.of();
    }
}

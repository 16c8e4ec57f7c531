package silian.gateway.balancing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.DefaultResponse;
import org.springframework.cloud.client.loadbalancer.EmptyResponse;
import org.springframework.cloud.client.loadbalancer.Request;
import org.springframework.cloud.client.loadbalancer.Response;
import org.springframework.cloud.loadbalancer.core.ReactorServiceInstanceLoadBalancer;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import reactor.core.publisher.Mono;
import silian.gateway.GatewaySettings.Balancing;

/**
 * Of two instances drawn by chance the one with fewer requests under way gets the next (power of two choices, Mitzenmacher
 * 2001): who is slow gets less, without anybody measuring how slow. Not drawn are, as long as others are left, instances
 * this request was sent to before and instances that refused a connection a moment ago; when only such are left as are
 * both, there is none. An instance that has just appeared is drawn more often from second to second, so that it is not
 * asked for everything while everything is its first time.
 */
final class LeastLoadedBalancer implements ReactorServiceInstanceLoadBalancer {

    /** The share of draws in which a new instance takes part at first. */
    private static final double FIRST_SHARE = 0.1;

    private record Candidate(ServiceInstance instance, InstanceRecord record) {}

    private final ObjectProvider<ServiceInstanceListSupplier> suppliers;
    private final InstanceRecords records;
    private final Duration avoidRefusing;
    private final Duration slowStart;
    private final RandomGenerator random;

    LeastLoadedBalancer(ObjectProvider<ServiceInstanceListSupplier> suppliers, InstanceRecords records,
            Balancing settings, RandomGenerator random) {
        this.suppliers = suppliers;
        this.records = records;
        this.avoidRefusing = settings.avoidRefusing();
        this.slowStart = settings.slowStart();
        this.random = random;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Mono<Response<ServiceInstance>> choose(Request request) {
        return suppliers.getObject().get(request).next()
                .map(instances -> choice(instances, TriedInstances.of(request)))
                .defaultIfEmpty(new EmptyResponse());
    }

    private Response<ServiceInstance> choice(List<ServiceInstance> instances, Set<InstanceRecord> tried) {
        if (instances.isEmpty()) {
            return new EmptyResponse();
        }
        var now = records.now();
        var all = instances.stream().map(instance -> new Candidate(instance, records.of(instance))).toList();
        var untried = all.stream().filter(candidate -> !tried.contains(candidate.record())).toList();
        if (untried.isEmpty()) {
            // whoever took the connection and broke it may be asked again; to wait twice for one who cannot be reached
            // would only keep the caller
            var taken = all.stream().filter(candidate -> takes(candidate, now)).toList();
            return taken.isEmpty() ? new EmptyResponse() : chosen(taken, now);
        }
        return chosen(preferably(untried, candidate -> takes(candidate, now)), now);
    }

    private boolean takes(Candidate candidate, long now) {
        return !candidate.record().hasRefusedWithin(avoidRefusing.toNanos(), now);
    }

    private Response<ServiceInstance> chosen(List<Candidate> candidates, long now) {
        return new DefaultResponse(lessBusyOfTwo(taking(candidates, now)).instance());
    }

    /** Those for which it holds, or all if it holds for none. */
    private static List<Candidate> preferably(List<Candidate> candidates, Predicate<Candidate> holds) {
        var those = candidates.stream().filter(holds).toList();
        return those.isEmpty() ? candidates : those;
    }

    /** Leaves new ones out by chance, the less the older they are. Where all are as new, all take part. */
    private List<Candidate> taking(List<Candidate> candidates, long now) {
        var longest = candidates.stream().mapToDouble(candidate -> share(candidate, now)).max().orElse(1);
        return preferably(candidates, candidate -> random.nextDouble() * longest < share(candidate, now));
    }

    private double share(Candidate candidate, long now) {
        var age = candidate.record().ageAt(now);
        var end = slowStart.toNanos();
        return age >= end ? 1 : FIRST_SHARE + (1 - FIRST_SHARE) * age / end;
    }

    private Candidate lessBusyOfTwo(List<Candidate> candidates) {
        var left = new ArrayList<>(candidates);
        var first = left.remove(random.nextInt(left.size()));
        if (left.isEmpty()) {
            return first;
        }
        var second = left.get(random.nextInt(left.size()));
        return second.record().underWay() < first.record().underWay() ? second : first;
    }
}

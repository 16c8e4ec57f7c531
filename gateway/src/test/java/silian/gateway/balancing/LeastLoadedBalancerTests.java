package silian.gateway.balancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.DefaultRequest;
import org.springframework.cloud.client.loadbalancer.Request;
import org.springframework.cloud.client.loadbalancer.RequestData;
import org.springframework.cloud.client.loadbalancer.RequestDataContext;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Flux;
import silian.gateway.GatewaySettings.Balancing;

class LeastLoadedBalancerTests {

    private static final int MANY = 2000;

    private final ServiceInstance first = instance("first", 1);
    private final ServiceInstance second = instance("second", 2);
    private final ServiceInstance third = instance("third", 3);
    private final List<ServiceInstance> registered = new ArrayList<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final AtomicLong now = new AtomicLong(7);
    private final InstanceRecords records = new InstanceRecords(now::get);
    private final LeastLoadedBalancer balancer = new LeastLoadedBalancer(
            new StaticListableBeanFactory(Map.of("instances", new Registered()))
                    .getBeanProvider(ServiceInstanceListSupplier.class),
            records, new Balancing(Duration.ofSeconds(5), Duration.ofSeconds(10)), new Random(1));

    @BeforeEach
    void register() {
        registered.addAll(List.of(first, second, third));
        registered.forEach(records::of);
        passes(Duration.ofMinutes(1));
    }

    @Test
    void sharesEquallyAmongInstancesThatAreAsBusy() {
        assertThat(drawn().values()).hasSize(3).allMatch(times -> times > MANY / 4);
    }

    @Test
    void asksTheBusiestOfAllNever() {
        records.of(first).begins();
        records.of(first).begins();
        records.of(second).begins();

        var drawn = drawn();

        assertThat(drawn).doesNotContainKey("first");
        assertThat(drawn.get("third")).isGreaterThan(drawn.get("second"));
    }

    @Test
    void asksAgainWhoHasAnswered() {
        records.of(first).begins();
        records.of(first).ends();

        assertThat(drawn().get("first")).isGreaterThan(MANY / 4);
    }

    @Test
    void sendsARequestThatFailedToAnInstanceItWasNotSentTo() {
        tried(first);
        tried(third);

        assertThat(drawn()).containsOnlyKeys("second");
    }

    @Test
    void sendsARequestAgainToTheOnlyInstanceThereIs() {
        registered.retainAll(List.of(first));
        tried(first);

        assertThat(drawn()).containsOnlyKeys("first");
    }

    @Test
    void doesNotWaitAgainForTheOnlyInstanceWhenItCannotBeReached() {
        registered.retainAll(List.of(first));
        tried(first);
        records.of(first).refusedAt(now.get());

        assertThat(Objects.requireNonNull(balancer.choose(request()).block()).hasServer()).isFalse();
    }

    @Test
    void asksAgainWhoBrokeAConnectionRatherThanWhoTakesNone() {
        registered.retainAll(List.of(first, second));
        tried(first);
        tried(second);
        records.of(second).refusedAt(now.get());

        assertThat(drawn()).containsOnlyKeys("first");
    }

    @Test
    void avoidsForAWhileWhoRefusedAConnection() {
        records.of(second).refusedAt(now.get());

        assertThat(drawn()).containsOnlyKeys("first", "third");

        passes(Duration.ofSeconds(5));
        assertThat(drawn()).containsKey("second");
    }

    @Test
    void asksAtOnceWhoRefusedAConnectionAndHasAnsweredSince() {
        records.of(second).refusedAt(now.get());
        records.of(second).answered();

        assertThat(drawn()).containsKey("second");
    }

    @Test
    void asksWhoRefusedAConnectionWhenNobodyElseIsLeft() {
        registered.forEach(instance -> records.of(instance).refusedAt(now.get()));

        assertThat(drawn()).hasSize(3);
    }

    @Test
    void givesANewInstanceItsFullShareLittleByLittle() {
        registered.remove(third);
        var fresh = instance("fresh", 3);
        registered.set(1, fresh);
        records.of(fresh);

        var atFirst = drawn().get("fresh");
        passes(Duration.ofSeconds(5));
        var halfway = drawn().get("fresh");
        passes(Duration.ofSeconds(5));
        var atLast = drawn().get("fresh");

        assertThat(atFirst).isBetween(MANY / 40, MANY / 12);
        assertThat(halfway).isBetween(MANY / 5, MANY / 3);
        assertThat(atLast).isBetween(MANY * 2 / 5, MANY * 3 / 5);
    }

    @Test
    void sharesEquallyAmongInstancesThatAreAllNew() {
        registered.clear();
        registered.addAll(List.of(instance("a", 4), instance("b", 5)));

        assertThat(drawn().values()).hasSize(2).allMatch(times -> times > MANY / 3);
    }

    @Test
    void takesAnInstanceThatCameBackUnderItsAddressForANewOne() {
        records.of(first).refusedAt(now.get());
        registered.set(0, instance("again", 1));

        passes(Duration.ofSeconds(10));
        assertThat(drawn()).containsKey("again").doesNotContainKey("first");
        assertThat(records.of(registered.getFirst())).isNotSameAs(records.of(first));
    }

    @Test
    void saysSoWhenThereIsNobody() {
        registered.clear();

        assertThat(Objects.requireNonNull(balancer.choose(request()).block()).hasServer()).isFalse();
    }

    private Map<String, Integer> drawn() {
        return IntStream.range(0, MANY)
                .mapToObj(_ -> Objects.requireNonNull(balancer.choose(request()).block()).getServer().getInstanceId())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1)));
    }

    private Request<RequestDataContext> request() {
        return new DefaultRequest<>(new RequestDataContext(
                new RequestData(MockServerHttpRequest.get("/api/bakery/v1/loaves").build(), attributes), "default"));
    }

    private void tried(ServiceInstance instance) {
        TriedInstances.add(attributes, records.of(instance));
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static ServiceInstance instance(String id, int port) {
        return new DefaultServiceInstance(id, "bakery-service", "127.0.0.1", port, false);
    }

    private final class Registered implements ServiceInstanceListSupplier {

        @Override
        public String getServiceId() {
            return "bakery-service";
        }

        @Override
        public Flux<List<ServiceInstance>> get() {
            return Flux.just(List.copyOf(registered));
        }
    }
}

package silian.platform.agencies;

import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** {@link AgencyClients} by Spring's HTTP interfaces over the JDK's client. */
final class RestAgencyClients implements AgencyClients, DisposableBean {

    private final Environment environment;
    private final Supplier<RestClient.Builder> builders;
    private final Mechanisms mechanisms;
    private final Map<String, Agency> agencies = new ConcurrentHashMap<>();

    private record Agency(HttpClient http, HttpServiceProxyFactory proxies) {}

    RestAgencyClients(Environment environment, Supplier<RestClient.Builder> builders, Mechanisms mechanisms) {
        this.environment = environment;
        this.builders = builders;
        this.mechanisms = mechanisms;
    }

    @Override
    public <T> T client(Class<T> type, String name) {
        return agencies.computeIfAbsent(name, this::agency).proxies().createClient(type);
    }

    private Agency agency(String name) {
        var settings = AgencySettings.of(name, environment);
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        var client = builders.get()
                .baseUrl(settings.url().toString())
                .requestFactory(new DeadlineRequestFactory(http))
                .observationConvention(new AddressFreeObservation())
                .defaultStatusHandler(HttpStatusCode::is3xxRedirection, (request, response) -> {
                    throw new RestClientResponseException("redirected", response.getStatusCode(),
                            response.getStatusText(), response.getHeaders(), null, null);
                })
                .build();
        var guard = new Guard(name, settings, mechanisms);
        var exchange = new GuardedExchange(name, RestClientAdapter.create(client), guard);
        return new Agency(http, HttpServiceProxyFactory.builderFor(exchange)
                .httpRequestValuesProcessor(GuardedExchange::noteReturnType)
                .build());
    }

    @Override
    public void destroy() {
        agencies.values().forEach(agency -> agency.http().shutdownNow());
    }
}

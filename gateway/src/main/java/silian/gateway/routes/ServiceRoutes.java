package silian.gateway.routes;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory.RetryConfig;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.BooleanSpec;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import silian.gateway.GatewaySettings;
import silian.gateway.edge.Uploads;

/**
 * The routes: by service name, with a breaker each. What may be tried again is decided here: reads always, commands only
 * under an idempotency key and with a body small enough to keep, uploads never. Only a connection that could not be made
 * or broke is tried again, on another instance if there is one; a slow answer is not. A command without a key is tried
 * again only if its connection could not be made.
 */
@Configuration(proxyBeanMethods = false)
class ServiceRoutes {

    private static final String SMALL_JSON = "application/json";

    private final GatewaySettings.Gateway settings;

    ServiceRoutes(GatewaySettings settings) {
        this.settings = settings.gateway();
    }

    @Bean
    RouteLocator routes(RouteLocatorBuilder builder) {
        var routes = builder.routes();
        // one after the other is asked whether it leads there: what comes most is found soonest
        settings.services().forEach(
                service -> routes.route(service, route -> reads(route, service).uri(target(service))));
        routes.route("identity", this::identity);
        for (var service : settings.services()) {
            var target = target(service);
            routes.route(service + "-upload", route -> uploads(paths(route, service), service).uri(target));
            routes.route(service + "-command", route -> keyed(paths(route, service), service).uri(target));
            routes.route(service + "-once", route -> once(paths(route, service), service).uri(target));
        }
        return routes.build();
    }

    private static String target(String service) {
        return "lb://" + service + "-service";
    }

    private static BooleanSpec paths(PredicateSpec route, String service) {
        return route.path("/api/" + service + "/**");
    }

    private UriSpec uploads(BooleanSpec route, String service) {
        return route.and().predicate(exchange -> Uploads.isUpload(exchange.getRequest()))
                .filters(filters -> breaker(filters, service + "-upload"))
                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, settings.limits().upload().toMillis());
    }

    private UriSpec keyed(BooleanSpec route, String service) {
        return route.and().method(HttpMethod.POST, HttpMethod.PATCH).and().header("Idempotency-Key", ".+").and()
                .predicate(exchange -> isSmall(exchange.getRequest()))
                .filters(filters -> retry(
                        breaker(filters, service).filter(new AwaitingOwnTry(settings.limits().of(service))),
                        HttpMethod.POST, HttpMethod.PATCH))
                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, settings.limits().of(service).toMillis());
    }

    /** JSON, or nothing at all: many a command is said by its path alone. */
    private static boolean isSmall(ServerHttpRequest request) {
        var type = request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        return type == null || type.regionMatches(true, 0, SMALL_JSON, 0, SMALL_JSON.length());
    }

    /** A route of its own: two rules for trying again on one route count each other's tries. */
    private UriSpec once(BooleanSpec route, String service) {
        return route.filters(filters -> unreached(breaker(filters, service)))
                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, settings.limits().of(service).toMillis());
    }

    private UriSpec reads(PredicateSpec route, String service) {
        return paths(route.method(HttpMethod.GET, HttpMethod.HEAD).and(), service)
                .filters(filters -> retry(breaker(filters, service), HttpMethod.GET, HttpMethod.HEAD))
                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, settings.limits().of(service).toMillis());
    }

    private Buildable<Route> identity(PredicateSpec route) {
        return route.path("/oauth2/**", "/login", "/login/**", "/logout", "/.well-known/**", "/connect/**", "/userinfo",
                "/api/identity/**")
                .filters(filters -> retry(breaker(filters, "identity"), HttpMethod.GET, HttpMethod.HEAD))
                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, settings.limits().of("identity").toMillis())
                .uri("lb://identity");
    }

    private static GatewayFilterSpec breaker(GatewayFilterSpec filters, String name) {
        return filters.circuitBreaker(breaker -> breaker.setName(name));
    }

    private static GatewayFilterSpec retry(GatewayFilterSpec filters, HttpMethod... methods) {
        return filters.retry(retry -> twice(retry, IOException.class, methods));
    }

    /** Over a connection that could not be made nothing was sent: even a command without a key may go elsewhere. */
    private static GatewayFilterSpec unreached(GatewayFilterSpec filters) {
        return filters.retry(retry -> twice(retry, ConnectException.class, HttpMethod.POST, HttpMethod.PATCH,
                HttpMethod.PUT, HttpMethod.DELETE));
    }

    private static void twice(RetryConfig retry, Class<? extends IOException> when, HttpMethod... methods) {
        retry.setRetries(2).setMethods(methods).setSeries().setStatuses(new HttpStatus[0]).setExceptions(when)
                .setBackoff(Duration.ofMillis(20), Duration.ofMillis(200), 2, false);
    }
}

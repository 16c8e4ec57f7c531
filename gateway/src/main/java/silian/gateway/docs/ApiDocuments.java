package silian.gateway.docs;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import silian.gateway.GatewaySettings;

/** Serves one page that shows the OpenAPI documents of all services; each document is fetched from its service. */
@Configuration(proxyBeanMethods = false)
class ApiDocuments {

    @Bean
    RouterFunction<ServerResponse> apiPage(GatewaySettings settings) {
        var documents = Stream.concat(settings.gateway().services().stream(), Stream.of("identity"))
                .map(service -> Map.of("name", service, "url", "/api/" + service + "/openapi")).toList();
        return RouterFunctions.route()
                .GET("/docs", _ -> ServerResponse.ok().contentType(MediaType.TEXT_HTML)
                        .header("Content-Security-Policy", "default-src 'self'; style-src 'self' 'unsafe-inline'; "
                                + "img-src 'self' data:; frame-ancestors 'none'")
                        .bodyValue(new ClassPathResource("docs/index.html")))
                .GET("/docs/page.js", _ -> ServerResponse.ok().contentType(MediaType.valueOf("text/javascript"))
                        .bodyValue(new ClassPathResource("docs/page.js")))
                .GET("/docs/services.json", _ -> ServerResponse.ok().bodyValue(List.copyOf(documents)))
                .resources("/docs/ui/**", new ClassPathResource("META-INF/resources/webjars/swagger-ui/5.31.0/"))
                .build();
    }
}

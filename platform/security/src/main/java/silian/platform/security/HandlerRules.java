package silian.platform.security;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Denies by default at the last moment when it is still cheap: the application does not start while a controller method
 * fails to say who may call it. Something public says so too: {@code @PreAuthorize("permitAll()")}.
 */
final class HandlerRules implements SmartInitializingSingleton {

    /** Controllers that libraries bring; the filter chain decides about them. */
    private static final List<String> FOREIGN = List.of("org.springframework.", "org.springdoc.");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    HandlerRules(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var silent = mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(handler -> !saysWhoMayCall(handler)).map(HandlerMethod::getShortLogMessage).sorted().distinct()
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("these controller methods do not say who may call them, give each a"
                    + " @PreAuthorize: " + String.join(", ", silent));
        }
    }

    private static boolean saysWhoMayCall(HandlerMethod handler) {
        var type = handler.getBeanType();
        return FOREIGN.stream().anyMatch(type.getName()::startsWith) || Stream.of(handler.getMethod(), type)
                .anyMatch(element -> AnnotatedElementUtils.hasAnnotation(element, PreAuthorize.class));
    }
}

package silian.platform.web;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import silian.platform.commands.BusinessDateAuthority;
import silian.platform.web.json.IdentifierTexts;

/** What controllers are handed and what becomes of what they answer. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebSettings.class)
public final class WebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    CursorKey cursorKey(WebSettings settings) {
        return CursorKey.of(settings.keys());
    }

    @Bean
    Cursors cursors(CursorKey key) {
        return new Cursors(key);
    }

    @Bean
    VersionTags versionTags() {
        return new VersionTags();
    }

    /** In the last place: what else runs at start is done by then. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ApplicationRunner firstRequests(ApplicationContext context, @Value("${silian.service.path}") String service) {
        var server = context instanceof WebServerApplicationContext web ? web.getWebServer() : null;
        return server == null ? _ -> {} : new FirstRequests(server, service);
    }

    @Bean
    WebMvcConfigurer silianArguments(ObjectProvider<CallerSource> callers, WebSettings settings, Clock clock,
            ObjectProvider<BusinessDateAuthority> authority, Cursors cursors) {
        var source = callers.getIfAvailable(CallerSource::nobody);
        var dates = new BusinessDateHeader(clock, settings.zone(), authority.getIfAvailable());
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverterFactory(new IdentifierTexts());
                registry.addFormatter(new DateText());
                registry.addFormatter(new TimeText());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PlainParameters());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.addAll(List.of(new CommandArgument(source, dates, clock), new CallerArgument(source),
                        new ExpectedVersionArgument(), new PagingArgument(cursors)));
            }
        };
    }
}

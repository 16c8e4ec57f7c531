package silian.platform.web.json;

import jakarta.validation.Validator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import silian.platform.web.WebAutoConfiguration;
import silian.platform.web.WebSettings;

/** Bodies in and out: strict, bounded, validated. */
@AutoConfiguration(after = {WebAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class JsonAutoConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer wireFormat(ObjectProvider<JsonMapperBuilderCustomizer> customizers,
            WebSettings settings) {
        var mapper = WireFormat.mapper(customizers.orderedStream().toList(), settings.web());
        return converters -> converters.withJsonConverter(new PlainJson(mapper));
    }

    @Bean
    BodyValidation bodyValidation(ObjectProvider<Validator> validator) {
        return new BodyValidation(validator.getIfAvailable(
                () -> jakarta.validation.Validation.buildDefaultValidatorFactory().getValidator()));
    }

    @Bean
    WebMvcConfigurer acceptableAnswers() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AcceptableAnswers()).addPathPatterns("/api/**");
            }
        };
    }
}

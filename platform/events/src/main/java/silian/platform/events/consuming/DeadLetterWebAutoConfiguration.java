package silian.platform.events.consuming;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.access.prepost.PreAuthorize;
import silian.platform.web.Paging;

/** Shows dead letters to ops, in web applications whose method security guards the controller and in no others. */
@AutoConfiguration(after = ConsumingAutoConfiguration.class)
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({Paging.class, PreAuthorize.class})
@ConditionalOnBean(value = Redriving.class, name = "preAuthorizeAuthorizationMethodInterceptor")
public class DeadLetterWebAutoConfiguration {

    @Bean
    DeadLetterController deadLetterController(ParkedAggregates parked, Letters letters, Redriving redriving) {
        return new DeadLetterController(parked, letters, redriving);
    }
}

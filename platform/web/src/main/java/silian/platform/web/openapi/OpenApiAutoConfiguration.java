package silian.platform.web.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Identifier;
import silian.platform.web.Paging;
import silian.platform.web.problems.Problem;

/** Describes the API in the platform's terms; the description is made when somebody first asks for it. */
@AutoConfiguration
@ConditionalOnClass(OperationCustomizer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class OpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Command.class, Caller.class, ExpectedVersion.class,
                Paging.class);
    }

    @Bean
    OperationCustomizer commonHeaders() {
        return new CommonHeaders();
    }

    @Bean
    ValuesAsWritten valuesAsWritten() {
        return new ValuesAsWritten(List.of(Identifier.class));
    }

    @Bean
    NullableComponents nullableComponents() {
        return new NullableComponents();
    }

    @Bean
    OpenApiCustomizer silianDescription(@Value("${silian.service.path}") String path) {
        return api -> {
            api.info(new Info().title("Silian " + path).version("v1"));
            api.setServers(null); // what the caller calls is the gateway, wherever this was read from
            var components = api.getComponents() == null ? new Components() : api.getComponents();
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
            components.addSecuritySchemes(CommonHeaders.BEARER, new SecurityScheme().type(SecurityScheme.Type.HTTP)
                    .scheme("bearer").bearerFormat("JWT"));
            api.setComponents(components);
            StrictRequests.in(api);
        };
    }
}

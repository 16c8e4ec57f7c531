package silian.platform.figures;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Opens the way to the figures of a service that has any. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(Figure.class)
public class FiguresAutoConfiguration {

    @Bean
    FigureController figureController(List<Figure> figures, @Value("${silian.service.path}") String path) {
        return new FigureController(figures, path);
    }
}

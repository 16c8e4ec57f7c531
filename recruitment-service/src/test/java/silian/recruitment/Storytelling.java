package silian.recruitment;

import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;
import silian.platform.events.EventSubscriber;
import silian.recruitment.institutions.OpenRecruitment;

/** What a {@link RecruitmentStory} is told with. */
@TestConfiguration(proxyBeanMethods = false)
class Storytelling {

    /** Not before the server has its port. */
    @Bean
    @Lazy
    Recruitment recruitment(Environment environment) {
        return new Recruitment(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    @Bean
    @Lazy
    Heard heard(List<EventSubscriber> subscribers) {
        return new Heard(subscribers);
    }

    @Bean
    @Lazy
    Hiring hiring(Recruitment recruitment, Heard heard) {
        return new Hiring(recruitment, heard);
    }

    /** A test has its own. */
    @Bean
    @Lazy
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    OpenRecruitment openRecruitment(Recruitment recruitment, Heard heard) {
        return new OpenRecruitment(recruitment, heard);
    }
}

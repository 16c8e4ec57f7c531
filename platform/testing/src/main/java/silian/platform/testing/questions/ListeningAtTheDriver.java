package silian.platform.testing.questions;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts {@link QuestionsAtTheDriver} where every command of the application passes. */
@TestConfiguration(proxyBeanMethods = false)
class ListeningAtTheDriver {

    @Bean
    QuestionsAtTheDriver questionsAtTheDriver() {
        return new QuestionsAtTheDriver();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer listeningAtTheDriver(QuestionsAtTheDriver questions) {
        return settings -> settings.addCommandListener(questions);
    }
}

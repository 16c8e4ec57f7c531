package silian.platform.events.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import silian.platform.events.ContractJson;
import silian.platform.events.EventsAutoConfiguration;
import silian.platform.events.consuming.ConsumingAutoConfiguration;

class AutoConfigurationTests {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withPropertyValues("spring.kafka.bootstrap-servers=127.0.0.1:1", "spring.kafka.consumer.group-id=any")
            .withConfiguration(AutoConfigurations.of(EventsAutoConfiguration.class, PublishingAutoConfiguration.class,
                    ConsumingAutoConfiguration.class, KafkaAutoConfiguration.class));
    private final ApplicationContextRunner serviceWithStore = service.withConfiguration(
            AutoConfigurations.of(MongoAutoConfiguration.class, DataMongoAutoConfiguration.class));

    @Test
    void doesNothingWithoutAStore() {
        service.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Relay.class)
                .doesNotHaveBean("listeners"));
    }

    @Test
    void publishesAndDoesNotListenWithoutSubscribers() {
        serviceWithStore.run(context -> assertThat(context).hasSingleBean(Relay.class).doesNotHaveBean("listeners"));
    }

    @Test
    void publishesNothingWhenToldSo() {
        serviceWithStore.withPropertyValues("silian.events.publishing.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Relay.class));
    }

    @Test
    void leavesSendingToWhoeverBringsAnotherWay() {
        serviceWithStore.withUserConfiguration(OtherWay.class).run(context -> assertThat(context)
                .hasSingleBean(Sending.class).getBean(Sending.class).isNotInstanceOf(CloudEventSending.class));
    }

    @Test
    void readsContractsAlsoWithoutAStore() {
        service.run(context -> assertThat(context).hasSingleBean(ContractJson.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class OtherWay {

        @Bean
        Sending otherSending() {
            return (aggregate, event) -> {};
        }
    }
}

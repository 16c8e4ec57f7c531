package silian.platform.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.netflix.appinfo.ApplicationInfoManager;
import com.netflix.discovery.EurekaClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.commons.util.InetUtils;
import org.springframework.cloud.commons.util.InetUtilsProperties;
import org.springframework.cloud.netflix.eureka.EurekaInstanceConfigBean;

class RegistrationAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(RegistrationAutoConfiguration.class))
            .withPropertyValues("silian.registration.drain=0s")
            .withBean(EurekaClient.class, () -> mock(EurekaClient.class, Answers.RETURNS_DEEP_STUBS))
            .withBean(ApplicationInfoManager.class, () -> mock(ApplicationInfoManager.class));

    @Test
    void drainsForFetchAndCacheAndTwoSeconds() {
        var properties = new RegistrationProperties(null, null, Duration.ofSeconds(3), Duration.ofSeconds(2));

        assertThat(properties.untilNobodyCalls()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void drainsAsLongAsConfigured() {
        runner.withPropertyValues("silian.registration.drain=20ms")
                .run(context -> assertThat(context.getBean(RegistrationProperties.class).untilNobodyCalls())
                        .isEqualTo(Duration.ofMillis(20)));
    }

    @Test
    void backsOffWhenTheClientIsDisabled() {
        runner.withPropertyValues("eureka.client.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(DrainsBeforeStopping.class)
                        .doesNotHaveBean(TakesTrafficWhenReady.class));
    }

    @Test
    void backsOffWhenTheProcessOnlyReadsTheRegistry() {
        runner.withPropertyValues("eureka.client.register-with-eureka=false")
                .run(context -> assertThat(context).doesNotHaveBean(DrainsBeforeStopping.class));
    }

    @Test
    void backsOffWithoutAClient() {
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(RegistrationAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DrainsBeforeStopping.class));
    }

    @Test
    void tellsThePathOfAServiceByItsName() {
        assertThat(metadataOf("spring.application.name=housing-service")).containsEntry("silian-path", "housing");
    }

    @Test
    void tellsThePathThatIsConfigured() {
        assertThat(metadataOf("spring.application.name=library", "silian.registration.path=books"))
                .containsEntry("silian-path", "books");
    }

    @Test
    void tellsNoPathForWhatIsNotAService() {
        assertThat(metadataOf("spring.application.name=gateway")).doesNotContainKey("silian-path");
    }

    private Map<String, String> metadataOf(String... properties) {
        var found = new Object() {
            Map<String, String> metadata = Map.of();
        };
        runner.withPropertyValues(properties)
                .withBean(EurekaInstanceConfigBean.class,
                        () -> new EurekaInstanceConfigBean(new InetUtils(new InetUtilsProperties())))
                .run(context -> found.metadata = context.getBean(EurekaInstanceConfigBean.class).getMetadataMap());
        return found.metadata;
    }
}

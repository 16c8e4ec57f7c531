package silian.platform.security;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Opens the key directory at start, so that a process without its keys never takes a request. */
@AutoConfiguration
@EnableConfigurationProperties(SecuritySettings.class)
public class PersonalDataAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    KeyDirectory keyDirectory(SecuritySettings settings) {
        var keys = settings.keys();
        if (keys == null || keys.isBlank()) {
            throw new KeyMaterialMissing("SILIAN_KEYS is not set");
        }
        return new KeyDirectory(Path.of(keys));
    }

    @Bean
    @ConditionalOnMissingBean
    Sealing sealing(KeyDirectory directory, SecuritySettings settings) {
        return new Sealing(directory, settings.security().personalDataOwner());
    }

    @Bean
    @ConditionalOnMissingBean
    PersonalDataVault personalDataVault(KeyDirectory directory, SecuritySettings settings, Reveals reveals) {
        return new PersonalDataVault(directory, settings.security().personalDataOwner(), reveals);
    }

    @Bean
    @ConditionalOnMissingBean
    PhonePseudonyms phonePseudonyms(KeyDirectory directory) {
        return new PhonePseudonyms(directory);
    }
}

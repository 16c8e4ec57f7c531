package silian.platform.eligibility;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.ResourcePatternResolver;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.platform.eligibility.calendar.WorkingCalendar;

/** Loads and checks the service's schemes and the calendar; a mistake in one ends the start. */
@AutoConfiguration
public class EligibilityAutoConfiguration {

    static final String LOCATION = "classpath*:schemes/*.yaml";

    @Bean
    @ConditionalOnMissingBean
    Schemes schemes(ResourcePatternResolver resources) throws IOException {
        var schemes = new ArrayList<Scheme>();
        var mistakes = new ArrayList<String>();
        for (var resource : resources.getResources(LOCATION)) {
            try {
                schemes.add(SchemeReader.scheme(String.valueOf(resource.getFilename()),
                        resource.getContentAsString(StandardCharsets.UTF_8)));
            } catch (InvalidSchemes e) {
                mistakes.addAll(e.mistakes());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidSchemes(mistakes);
        }
        schemes.forEach(Scheme::rehearse);
        return new Schemes(schemes);
    }

    @Bean
    @ConditionalOnMissingBean
    WorkingCalendar workingCalendar(ResourcePatternResolver resources) throws IOException {
        var texts = new ArrayList<String>();
        for (var resource : resources.getResources(WorkingCalendar.LOCATION)) {
            texts.add(resource.getContentAsString(StandardCharsets.UTF_8));
        }
        return WorkingCalendar.of(texts);
    }

    @Bean
    @ConditionalOnMissingBean
    BusinessDates businessDates(ObjectProvider<Clock> clock, @Value("${silian.zone:Asia/Shanghai}") String zone) {
        return new BusinessDates(clock.getIfAvailable(Clock::systemUTC), ZoneId.of(zone));
    }
}

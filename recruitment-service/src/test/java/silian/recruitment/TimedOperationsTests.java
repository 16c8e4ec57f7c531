package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** This service has more operations than are timed by default; one that is not timed is missed when it gets slow. */
@RecruitmentStory
class TimedOperationsTests {

    private static final String TIMER = "http.server.requests";

    @Autowired
    private MeterRegistry meters;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping operations;

    @Test
    void areAllOfThemWithTheBoundsThatAlertsAreMadeOf() {
        var paths = paths();
        assertThat(paths).hasSizeGreaterThan(100);
        paths.forEach(path -> meters.timer(TIMER, "uri", path, "probe", "all").record(Duration.ofMillis(20)));

        assertThat(meters.find(TIMER).tag("probe", "all").timers()).hasSameSizeAs(paths)
                .allSatisfy(timer -> assertThat(timer.takeSnapshot().histogramCounts()).hasSize(10));
    }

    private Set<String> paths() {
        var paths = new HashSet<String>();
        operations.getHandlerMethods().keySet().forEach(mapping -> paths.addAll(mapping.getPatternValues()));
        return paths;
    }
}

package silian.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class MaskedLogTests {

    // the standard's own example (GB 11643-1999), and a number of no subscriber
    private static final String IDENTITY = "11010519491231002X";
    private static final String MOBILE = "19900000001";

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "plain"})
    void hidesNumbersInMessagesArgumentsAndExceptions(String format, CapturedOutput output) {
        var application = new SpringApplication(Empty.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var _ = application.run("--silian.log.format=" + format, "--spring.application.name=probe")) {
            var log = LoggerFactory.getLogger("probe");
            log.info("person {} has phone {}", IDENTITY, MOBILE);
            log.error("phone=" + MOBILE, new IllegalStateException("cannot read " + IDENTITY,
                    new IllegalArgumentException("nor " + MOBILE)));
        }

        assertThat(output.getAll()).contains("1101************2X", "199****0001").contains("cannot read 1101")
                .doesNotContain(IDENTITY, MOBILE);
    }

    @Test
    void leavesOtherNumbersAlone() {
        assertThat(PersonalShapes.masked("hire 0123456789abcdef, 914403001922038216, offset 1668150000000"))
                .contains("1668150000000").contains("0123456789abcdef");
    }

    @Configuration(proxyBeanMethods = false)
    static class Empty {}
}

package silian.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
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

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "plain"})
    void hidesNumbersInTheLogContext(String format, CapturedOutput output) {
        var application = new SpringApplication(Empty.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var _ = application.run("--silian.log.format=" + format, "--spring.application.name=probe");
                var _ = MDC.putCloseable("requestId", "request-" + MOBILE)) {
            LoggerFactory.getLogger("probe").info("in context");
        }

        assertThat(output.getAll()).contains("in context", "request-199****0001").doesNotContain(MOBILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "id=%s,", "\"%s\"", "身份证号%s。", "_%s_", "x%sx", "(%s)", "%s%n%s", "%s/%s",
            "E11000 duplicate key {: \"%s\"}", "https://a.example/?id=%s&b=1"})
    void findsNumbersWhereverTheyStand(String text) {
        assertThat(PersonalDataMask.mask(text.replace("%n", "\n").replace("%s", IDENTITY))).doesNotContain(IDENTITY)
                .contains("1101************2X");
        assertThat(PersonalDataMask.mask(text.replace("%n", "\n").replace("%s", MOBILE))).doesNotContain(MOBILE)
                .contains("199****0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x", "110105194912310021", "110105 19491231 002X",
            "110105-19491231-002X", "110105-1949-12-31-002X", "19900000001", "+8619900000001", "8619900000001",
            "008619900000001", "+86 199 0000 0001", "199-0000-0001", "199 0000 0001"})
    void findsEveryWayOfWriting(String number) {
        assertThat(PersonalDataMask.mask("it is " + number + " here")).contains("****").doesNotContain(number);
    }

    @Test
    void leavesOtherNumbersAlone() {
        var text = "hire 0123456789abcdef, 91420300192203821X, offset 1668150000000, amount 29400.00, "
                + "2022-06-01T12:00:00.000Z, trace 4bf92f35719900000001ce929d0e0e47, span 00f0619900000001, "
                + "took 12345678901 ns";

        assertThat(PersonalDataMask.mask(text)).isSameAs(text);
    }

    @Configuration(proxyBeanMethods = false)
    static class Empty {}
}

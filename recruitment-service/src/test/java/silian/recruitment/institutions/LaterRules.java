package silian.recruitment.institutions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import silian.platform.eligibility.EligibilityAutoConfiguration;
import silian.platform.eligibility.Schemes;
import silian.recruitment.wording.ReviewingWording;

/** The rules of open recruitment with a version that came later and changes the formula and the tie-break. */
final class LaterRules {

    static final LocalDate LATER = LocalDate.of(2022, 3, 15);
    private static final String SCHEME = "schemes/institution-recruitment.yaml";

    private LaterRules() {}

    /** @param directory where the scheme is written with both versions */
    static RecruitmentRules in(Path directory) {
        var found = new AtomicReference<RecruitmentRules>();
        new ApplicationContextRunner().withClassLoader(onlySchemesOf(directory))
                .withConfiguration(AutoConfigurations.of(EligibilityAutoConfiguration.class))
                .withBean(ReviewingWording.class)
                .run(context -> found.set(new RecruitmentRules(context.getBean(Schemes.class),
                        context.getBean(ReviewingWording.class))));
        return Objects.requireNonNull(found.get());
    }

    private static ClassLoader onlySchemesOf(Path directory) {
        try {
            var file = directory.resolve(SCHEME);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, withALaterVersion());
            var schemes = Objects.requireNonNull(file.getParent()).toUri().toURL();
            return new ClassLoader(LaterRules.class.getClassLoader()) {
                @Override
                public Enumeration<URL> getResources(String name) throws IOException {
                    return name.equals("schemes/")
                            ? Collections.enumeration(List.of(schemes))
                            : super.getResources(name);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withALaterVersion() throws IOException {
        try (var file = Objects.requireNonNull(LaterRules.class.getClassLoader().getResourceAsStream(SCHEME))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8).stripTrailing() + '\n';
            var version = text.substring(text.indexOf("  - effective:"));
            return text + changed(changed(changed(changed(version, "2022-01-01", LATER.toString()),
                    "written-percent: 40", "written-percent: 70"),
                    "interview-percent: 60", "interview-percent: 30"),
                    "[written, paper-b, lot]", "[lot, paper-b, written]");
        }
    }

    private static String changed(String text, String was, String is) {
        if (!text.contains(was)) {
            throw new IllegalStateException("the scheme does not say " + was);
        }
        return text.replace(was, is);
    }
}

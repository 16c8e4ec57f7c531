package silian.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import silian.platform.testing.ArchitectureRules;
import silian.platform.web.problems.MessageCoverage;

class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> keepsTheArchitecture() {
        return ArchitectureRules.of("silian.finance");
    }

    @Test
    void hasWordsForEveryRefusalInBothLanguages() {
        assertThat(MessageCoverage.gaps("silian.finance")).isEmpty();
    }
}

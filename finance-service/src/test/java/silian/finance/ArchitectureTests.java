package silian.finance;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import silian.platform.testing.ArchitectureRules;

class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> keepsTheArchitecture() {
        return ArchitectureRules.of("silian.finance");
    }
}

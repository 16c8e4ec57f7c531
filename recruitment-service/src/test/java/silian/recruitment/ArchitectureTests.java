package silian.recruitment;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import silian.platform.testing.ArchitectureRules;

class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> followsTheRulesOfTheHouse() {
        return ArchitectureRules.of("silian.recruitment");
    }
}

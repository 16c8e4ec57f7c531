package silian.platform.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

class MessageCoverageTests {

    /** Says no in words nobody wrote. */
    static final class Speechless {

        static Refusal conflict() {
            return Refusal.conflict("test.wordless-conflict");
        }

        static Refusal invalid() {
            return Refusal.invalid("some.field", "test.wordless-field", Map.of("most", 3));
        }

        static Refusal unknown() {
            return Refusal.unknown("wordless");
        }

        static Fault conflict(boolean really) {
            return because(really ? "field.wordless-by-way-of-a-helper" : "some.helper");
        }

        private static Fault because(String code) {
            return Fault.of("field", code);
        }

        static Fault known() {
            return Fault.of("field", "field.required");
        }
    }

    @Test
    void findsTheCodesWithoutWords() {
        assertThat(MessageCoverage.gaps("silian.platform.web.problems"))
                .contains("test.wordless-conflict has no message",
                        "test.wordless-field has no message", "wordless.unknown has no message",
                        "field.wordless-by-way-of-a-helper has no message")
                .hasSize(4);
    }

    @Test
    void findsWordsForEveryCodeOfThisStarter() {
        assertThat(MessageCoverage.gaps("silian.platform.web.idempotency")).isEmpty();
        assertThat(MessageCoverage.gaps("silian.platform.web.json")).isEmpty();
    }
}

package silian.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import silian.platform.web.problems.MessageCoverage;

class WordsTests {

    @Test
    void hasWordsForEveryNo() {
        assertThat(MessageCoverage.gaps("silian.platform.security")).isEmpty();
    }
}

package silian.acceptance.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLinesTests {

    @Test
    void tellsTheBeginningAndEachTenth() {
        var lines = told(25);

        assertThat(lines).hasLineCount(11).startsWith("fairs 0/25").contains("fairs 3/25", "fairs 23/25", "fairs 25/25")
                .doesNotContain("\r", "fairs 4/25");
        assertThat(told(3)).hasLineCount(4);
        assertThat(told(0)).hasLineCount(1);
        assertThat(told(12_345)).hasLineCount(11).contains("fairs 12,345/12,345");
    }

    private static String told(int steps) {
        var told = new StringWriter();
        new ProgressLines(new PrintWriter(told)).show("fairs", steps, progress -> {
            for (int i = 0; i < steps; i++) {
                progress.accept("");
            }
        });
        return told.toString();
    }
}

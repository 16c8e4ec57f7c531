package silian.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractJsonTests {

    private static final String PAID = """
            {"on":"2022-06-01","amount":"29400.00","lines":[{"number":1,"note":"rent"},{"number":2}]}""";

    private final ContractJson json = new ContractJson();

    @Test
    void writesDatesAndAmountsAsTextAndLeavesOutWhatIsAbsent() {
        var paid = new Paid(LocalDate.of(2022, 6, 1), new BigDecimal("29400.00"),
                List.of(new Line(1, "rent"), new Line(2, null)));

        assertThat(json.write(paid)).isEqualTo(PAID);
        assertThat(read(PAID)).isEqualTo(paid);
    }

    @Test
    void keepsLargeAmountsPlain() {
        assertThat(json.write(new Paid(LocalDate.EPOCH, new BigDecimal("1E+9"), List.of())))
                .contains("\"1000000000\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "\u0000", "{\"on\":\"2022-06-01\",\"amount\":\"1\"}",
            "{\"on\":\"2022-06-01\",\"lines\":[]}", "{\"on\":\"yesterday\",\"amount\":\"1\",\"lines\":[]}",
            "{\"on\":\"2022-06-01\",\"amount\":\"much\",\"lines\":[]}",
            "{\"on\":\"2022-06-01\",\"amount\":\"1\",\"lines\":[{\"note\":\"no number\"}]}",
            "{\"on\":\"2022-06-01\",\"amount\":\"1\",\"lines\":[null]}"})
    void refusesWhatIsNotTheContractWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(NotAContract.class)
                .hasMessageNotContainingAny("yesterday", "much", "no number");
    }

    private Paid read(String text) {
        return json.read(text.getBytes(StandardCharsets.UTF_8), Paid.class);
    }

    record Paid(LocalDate on, BigDecimal amount, List<Line> lines) implements Contract {
        Paid {
            lines = List.copyOf(lines);
        }
    }

    record Line(int number, @Nullable String note) {}
}

package silian.bench.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import silian.bench.gateway.Load.Cost;

class ComparisonTests {

    private final LinkedHashMap<String, List<Cost>> costs = new LinkedHashMap<>();

    ComparisonTests() {
        cost(Comparison.DIRECT, 10, 11, 12);
        cost(Comparison.again(Comparison.DIRECT), 11, 11, 11);
        cost(Comparison.NGINX, 20, 20, 40);
        cost(Comparison.again(Comparison.NGINX), 20, 20, 40);
        cost(Comparison.HAPROXY, 25, 25, 25);
        cost(Comparison.again(Comparison.HAPROXY), 28, 28, 28);
    }

    @Test
    void holdsTheBudgetAgainstNginxOfTheSameRound() {
        cost(Comparison.FULL, 100, 101, 200);

        assertThat(new Comparison(costs).verdict().exitCode()).isZero();
        assertThat(new Comparison(costs).table()).contains("| gateway: full duty | 100.0 | 101.0 | 200.0 | 5.00 | 5.00 "
                + "| 5.05 |");
    }

    @Test
    void saysWhenTheBudgetIsExceeded() {
        cost(Comparison.FULL, 102, 102, 120);

        assertThat(new Comparison(costs).verdict().exitCode()).isOne();
    }

    @Test
    void isVoidIfTheSameCostsAnotherAmountTheSecondTime() {
        cost(Comparison.FULL, 50, 50, 50);
        cost(Comparison.again(Comparison.HAPROXY), 29, 29, 29);

        assertThat(new Comparison(costs).verdict().exitCode()).isEqualTo(2);
    }

    private void cost(String name, double... micros) {
        costs.put(name, DoubleStream.of(micros).mapToObj(one -> new Cost(one, 10, 500)).toList());
    }
}

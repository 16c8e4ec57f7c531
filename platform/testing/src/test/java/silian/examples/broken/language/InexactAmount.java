package silian.examples.broken.language;

import java.math.BigDecimal;

final class InexactAmount {

    private final double kept;

    InexactAmount(double kept) {
        this.kept = kept;
    }

    BigDecimal constructed() {
        return new BigDecimal(kept);
    }

    BigDecimal converted() {
        return BigDecimal.valueOf(kept);
    }

    double taken(BigDecimal amount) {
        return amount.doubleValue();
    }

    BigDecimal exact() {
        return new BigDecimal("0.10").add(BigDecimal.valueOf(1));
    }
}

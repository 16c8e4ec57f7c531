package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * The scores of the two written papers.
 *
 * @param a 职业能力倾向测验
 * @param b 综合应用能力
 */
record Papers(BigDecimal a, BigDecimal b) {

    private static final String A = "paperA";
    private static final String B = "paperB";

    /** By the names that lists give them. */
    SequencedMap<String, BigDecimal> byName() {
        var named = new LinkedHashMap<String, BigDecimal>();
        named.put(A, a);
        named.put(B, b);
        return named;
    }

    static Papers named(Map<String, BigDecimal> scores) {
        return new Papers(Objects.requireNonNull(scores.get(A)), Objects.requireNonNull(scores.get(B)));
    }

    boolean sameAs(Papers other) {
        return a.compareTo(other.a) == 0 && b.compareTo(other.b) == 0;
    }
}

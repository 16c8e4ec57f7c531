package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Scores of written papers that were put right after the short list was published (成绩更正). The list stays as it was; the
 * ranking follows what is right.
 *
 * @param paperAWas {@code null} if the candidate had been taken for absent, as {@code paperBWas}
 */
public record ScoreCorrection(String candidate, LocalDate on, @Nullable BigDecimal paperAWas,
        @Nullable BigDecimal paperBWas, BigDecimal paperA, BigDecimal paperB, String reason) {

    static ScoreCorrection of(Entrant entrant, WrittenScore right, String reason, LocalDate on) {
        var was = entrant.papers();
        return new ScoreCorrection(entrant.number(), on, was == null ? null : was.a(), was == null ? null : was.b(),
                Objects.requireNonNull(right.paperA()), Objects.requireNonNull(right.paperB()), reason);
    }

    boolean changesNothing() {
        return paperAWas != null && paperBWas != null && paperA.compareTo(paperAWas) == 0
                && paperB.compareTo(paperBWas) == 0;
    }
}

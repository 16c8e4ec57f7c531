package silian.recruitment.accreditations;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;

/**
 * What a person decided about a case: to grant, to reject or to revoke (认定, 不予认定, 撤销).
 *
 * @param by whose decision it was; nobody hears an appeal against the own one
 * @param on the business date
 * @param appealUntil last day of an appeal; {@code null} where there is nothing to appeal against
 * @param appealed whether there was one: there is no second
 */
record Adjudication(String by, LocalDate on, @Nullable LocalDate appealUntil, boolean appealed) {

    static Adjudication of(Command command, @Nullable LocalDate appealUntil) {
        return new Adjudication(command.caller().subject(), command.on(), appealUntil, false);
    }

    /** @throws Refusal {@code accreditation-case.appealed-already}, {@code accreditation-case.appeal-too-late} */
    Adjudication appealedAgainst(LocalDate day) {
        if (appealed) {
            throw Refusal.conflict("accreditation-case.appealed-already");
        }
        if (appealUntil == null || day.isAfter(appealUntil)) {
            throw Refusal.conflict("accreditation-case.appeal-too-late", Map.of("until", String.valueOf(appealUntil)));
        }
        return new Adjudication(by, on, appealUntil, true);
    }

    /** @throws Refusal {@code accreditation-case.own-work} */
    void requireBySomebodyElse(Command command) {
        Examination.requireOther(by, command);
    }
}

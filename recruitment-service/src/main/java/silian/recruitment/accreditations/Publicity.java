package silian.recruitment.accreditations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.calendar.WorkingDate;
import silian.recruitment.disputes.DisputeRules;
import silian.recruitment.disputes.Disputes;

/**
 * The publicity period of a case (公示) and what was said against it in it. Objections are heard together; an account has
 * one open objection at a time, and whoever objected decides nothing in the case. They stay, should there be another
 * period.
 *
 * @param until its last day, {@code null} before the criteria were met
 * @param objections the oldest first
 */
public record Publicity(@Nullable WorkingDate until, List<Objection> objections) {

    /** Objections to one case; no rule of the field: what one document holds comfortably. */
    static final int MOST = 100;
    private static final DisputeRules RULES = new DisputeRules(MOST, "accreditation-case.objected-already",
            "accreditation-case.objections-too-many", "accreditation-case.own-objection");
    static final Publicity NONE = new Publicity(null, List.of());

    public Publicity {
        objections = List.copyOf(objections);
    }

    /** @param last {@code null} if the criteria are not met */
    Publicity through(@Nullable WorkingDate last) {
        return new Publicity(last, objections);
    }

    /**
     * @throws Refusal {@code accreditation-case.publicity-over} after the last day;
     *     {@code accreditation-case.objected-already}, {@code accreditation-case.objections-too-many}
     */
    Publicity objected(String why, Command command) {
        if (isOver(command.on())) {
            throw Refusal.conflict("accreditation-case.publicity-over");
        }
        return new Publicity(until,
                disputes().with(new Objection(why, command.caller().subject(), command.on(), null)));
    }

    Publicity heard(boolean upheld) {
        return new Publicity(until, objections.stream().map(each -> each.open() ? each.heard(upheld) : each)
                .toList());
    }

    /** @throws Refusal {@code accreditation-case.publicity-running} */
    void requireOver(LocalDate on) {
        if (!isOver(on)) {
            throw Refusal.conflict("accreditation-case.publicity-running", Map.of("until", String.valueOf(lastDay())));
        }
    }

    /** @throws Refusal {@code accreditation-case.own-objection} */
    void requireNoObjector(Command command) {
        disputes().requireNoneBy(command.caller().subject());
    }

    /** Its last day, {@code null} before the criteria were met. */
    public @Nullable LocalDate lastDay() {
        return until == null ? null : until.date();
    }

    /** Whether the holidays up to the last day are known; otherwise weekdays were counted. */
    public boolean confirmed() {
        return until != null && until.confirmed();
    }

    private Disputes<Objection> disputes() {
        return new Disputes<>(objections, RULES);
    }

    /** Whether its last day is over on that day. */
    public boolean isOver(LocalDate on) {
        return until != null && on.isAfter(until.date());
    }
}

package silian.recruitment.hires;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.language.HireId;

/** What becomes of a hire after it was confirmed: probation, corrections, the end. */
@Component
public final class AccompanyingHires {

    private final Hires hires;
    private final WithdrawingHires reading;
    private final ProbationRule rule;
    private final FullTimeDays fullTime;

    AccompanyingHires(Hires hires, WithdrawingHires reading, ProbationRule rule, FullTimeDays fullTime) {
        this.hires = hires;
        this.reading = reading;
        this.rule = rule;
        this.fullTime = fullTime;
    }

    /**
     * Notes the probation that the labour contract begins with.
     *
     * @param contractEndsOn last day of the contract, {@code null} for one without end
     * @throws Refusal as {@link Hire#agreeProbation}; {@code hire.probation-with-the-employer-before}; ineligible (422)
     *     if it is longer than the contract allows
     */
    public HireView agreeProbation(HireId id, LocalDate endsOn, @Nullable LocalDate contractEndsOn,
            ExpectedVersion expected, Command command) {
        return change(id, expected, command, hire -> {
            hire.agreeProbation(endsOn, contractEndsOn, command);
            requireFirst(hire);
            rule.require(hire.terms(), endsOn, contractEndsOn, command.on());
        });
    }

    /** An employer may put a person to the test once, however often it hires them (劳动合同法 art. 19). */
    private void requireFirst(Hire hire) {
        if (hires.findByTalent(placeOf(hire).talent()).stream().anyMatch(other -> hire.followsProbationIn(other))) {
            throw Refusal.conflict("hire.probation-with-the-employer-before");
        }
    }

    /** @throws Refusal as {@link Hire#passProbation} */
    public HireView passProbation(HireId id, ExpectedVersion expected, Command command) {
        return change(id, expected, command, hire -> hire.passProbation(command));
    }

    /**
     * @throws Refusal as {@link Hire#correct}; {@code hire.full-time-elsewhere} if it was full time after all,
     *     {@code hire.full-time-until} if that takes days on which the person worked full time before
     */
    public HireView correct(HireId id, HireCorrection correction, ExpectedVersion expected, Command command) {
        return change(id, expected, command, hire -> {
            var before = hire.terms();
            hire.correct(correction, command);
            if (hire.terms().takeMoreFullTimeThan(before)) {
                fullTime.requireFree(placeOf(hire).talent(), hire.terms().startsOn());
            }
        });
    }

    private static HirePlace placeOf(Hire hire) {
        return Objects.requireNonNull(hire.place(), "a hire that came");
    }

    /** @throws Refusal as {@link Hire#end} */
    public HireView end(HireId id, EndReason reason, LocalDate lastDay, ExpectedVersion expected, Command command) {
        return change(id, expected, command, hire -> hire.end(reason, lastDay, command));
    }

    private HireView change(HireId id, ExpectedVersion expected, Command command, Consumer<Hire> verb) {
        var hire = reading.visible(id, command.caller());
        if (hire.has(command)) {
            return HireView.of(hire);
        }
        expected.check(hire.version());
        verb.accept(hire);
        try {
            return HireView.of(hires.save(hire));
        } catch (DuplicateKeyException anotherFullTimeHire) {
            throw Refusal.conflict("hire.full-time-elsewhere");
        }
    }
}

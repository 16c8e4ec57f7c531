package silian.recruitment.demands;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.employers.Employer;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.TalentDemandId;
import silian.recruitment.language.Wording;

/** Telling demands, correcting and withdrawing them: an agent for its employer, an officer for any. */
@Component
public final class TellingDemands {

    /** Characters. */
    public static final int LONGEST_REASON = 200;

    private final TalentDemands demands;
    private final FindingEmployers employers;

    TellingDemands(TalentDemands demands, FindingEmployers employers) {
        this.demands = demands;
        this.employers = employers;
    }

    /**
     * Tells a demand.
     *
     * @param of whose it is; an agent need not say
     * @throws Refusal naming every wrong field; {@code employer.unknown}, {@code demand.enterprise-missing}
     */
    public TalentDemand tell(ToldNeed given, @Nullable EmployerId of, Command command) {
        var id = new TalentDemandId(command.derive("demand"));
        return demands.findById(id).orElseGet(() -> {
            var employer = employer(of, command);
            return demands.save(TalentDemand.tell(id, employer.id(), given.check(command.on(), employer.area()),
                    command));
        });
    }

    /**
     * Corrects a demand, whole, from the day on which it was told.
     *
     * @param of whose it is; need not be said, but nobody else may be
     * @throws Refusal naming every wrong field; {@code demand.unknown}, {@code employer.unknown}
     */
    public TalentDemand correct(TalentDemandId id, ToldNeed given, @Nullable EmployerId of,
            ExpectedVersion expected, Command command) {
        return move(id, expected, command, demand -> {
            if (of != null && !of.equals(demand.employer())) {
                throw Refusal.unknown("employer");
            }
            var area = employers.find(demand.employer()).map(Employer::area).orElse(null);
            demand.correct(given.check(demand.openedOn(), area), command);
        });
    }

    /**
     * Withdraws a demand.
     *
     * @throws Refusal {@code demand.unknown}; what is wrong with the reason
     */
    public TalentDemand withdraw(TalentDemandId id, @Nullable String reason, ExpectedVersion expected,
            Command command) {
        var why = Wording.line("reason", reason, LONGEST_REASON);
        return move(id, expected, command, demand -> demand.withdraw(why, command));
    }

    private TalentDemand move(TalentDemandId id, ExpectedVersion expected, Command command,
            Consumer<TalentDemand> verb) {
        var demand = demands.findById(id).filter(found -> found.visibleTo(command.caller()))
                .orElseThrow(() -> Refusal.unknown("demand"));
        if (demand.has(command)) {
            return demand;
        }
        expected.check(demand.version());
        verb.accept(demand);
        return demands.save(demand);
    }

    private Employer employer(@Nullable EmployerId named, Command command) {
        if (command.caller().is(Roles.EMPLOYER_AGENT)) {
            var own = employers.of(command.caller());
            if (named != null && !named.equals(own.id())) {
                throw Refusal.unknown("employer");
            }
            return own;
        }
        if (named == null) {
            throw Refusal.invalid("enterprise", "demand.enterprise-missing");
        }
        return employers.find(named).orElseThrow(() -> Refusal.unknown("employer"));
    }
}

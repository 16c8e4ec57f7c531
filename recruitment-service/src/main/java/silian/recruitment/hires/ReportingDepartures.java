package silian.recruitment.hires;

import java.time.LocalDate;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;

/**
 * People who left and whose employer does not say so. A full-time hire stands in the way of the next one, so the person
 * may report the departure; the end itself is told by the employer or, if it keeps silent or objects, by an officer:
 * what rests on the work going on, the flat for one, is not lost by a word of one side.
 */
@Component
public final class ReportingDepartures {

    private static final Sort BY_ID = Sort.by("id");

    private final Hires hires;
    private final WithdrawingHires reading;

    ReportingDepartures(Hires hires, WithdrawingHires reading) {
        this.hires = hires;
        this.reading = reading;
    }

    /**
     * The person reports it.
     *
     * @throws Refusal {@code hire.unknown}, also for somebody else's; as {@link Hire#reportDeparture}
     */
    public HireView report(HireId id, LocalDate lastDay, ExpectedVersion expected, Command command) {
        var hire = hires.findById(id).filter(found -> found.belongsTo(command.caller()))
                .orElseThrow(() -> Refusal.unknown("hire"));
        if (hire.has(command)) {
            return HireView.of(hire);
        }
        expected.check(hire.version());
        hire.reportDeparture(lastDay, command);
        return HireView.of(hires.save(hire));
    }

    /**
     * An officer found that the person still works there.
     *
     * @throws Refusal {@code hire.unknown}; as {@link Hire#dismissDeparture}
     */
    public HireView dismiss(HireId id, ExpectedVersion expected, Command command) {
        var hire = reading.visible(id, command.caller());
        if (hire.has(command)) {
            return HireView.of(hire);
        }
        expected.check(hire.version());
        hire.dismissDeparture(command);
        return HireView.of(hires.save(hire));
    }

    /**
     * A page of the hires whose end was reported and is not confirmed, in the order of their ids: an agent's own, all for
     * officers.
     */
    public Window<HireView> list(Caller caller, ScrollPosition position, Limit limit) {
        var tenant = caller.tenant();
        var page = caller.is(Roles.OFFICER) || tenant == null
                ? hires.findByDepartureReportedTrue(position, limit, BY_ID)
                : hires.findDepartedFrom(new EmployerId(tenant), position, limit, BY_ID);
        return page.map(HireView::of);
    }
}

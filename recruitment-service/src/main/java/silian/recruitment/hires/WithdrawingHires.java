package silian.recruitment.hires;

import java.util.List;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.language.HireId;
import silian.recruitment.language.TalentId;

/** Taking hires back, and reading them. What follows from a withdrawal follows from its event. */
@Component
public final class WithdrawingHires {

    private final Hires hires;

    WithdrawingHires(Hires hires) {
        this.hires = hires;
    }

    /**
     * @throws Refusal {@code hire.unknown}, {@code hire.withdrawn}, {@code hire.ended};
     *     {@code hire.not-yet-confirmed} on a business date before its confirmation
     */
    public HireView withdraw(HireId id, WithdrawalReason reason, ExpectedVersion expected, Command command) {
        var hire = visible(id, command.caller());
        if (hire.has(command)) {
            return HireView.of(hire);
        }
        expected.check(hire.version());
        hire.withdraw(reason, command);
        return HireView.of(hires.save(hire));
    }

    /** @throws Refusal {@code hire.unknown}, also for another employer's */
    public HireView get(HireId id, Caller caller) {
        return HireView.of(visible(id, caller));
    }

    /** The hires of a person, withdrawn ones too. */
    public List<HireView> of(TalentId talent) {
        return hires.findByTalent(talent).stream().map(HireView::of).toList();
    }

    /** @throws Refusal {@code hire.unknown}, also for another employer's */
    Hire visible(HireId id, Caller caller) {
        return hires.findById(id).filter(hire -> hire.visibleTo(caller))
                .orElseThrow(() -> Refusal.unknown("hire"));
    }

    /** Whether a hire is known not to have held. */
    public boolean isWithdrawn(HireId id) {
        return hires.findById(id).filter(hire -> hire.state() == HireState.WITHDRAWN).isPresent();
    }
}

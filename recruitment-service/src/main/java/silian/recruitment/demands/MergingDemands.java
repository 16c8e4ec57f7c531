package silian.recruitment.demands;

import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.demands.TalentDemand.State;
import silian.recruitment.language.TalentDemandId;

/** Finding demands that were told twice, and merging them. */
@Component
public final class MergingDemands {

    private static final Set<State> UNFILLED = Set.of(State.OPEN, State.ANSWERED);

    private final TalentDemands demands;

    MergingDemands(TalentDemands demands) {
        this.demands = demands;
    }

    /**
     * A page of the unfilled demands of the same employer for the same job, the demand itself among them if it is
     * unfilled, in the order of their ids.
     *
     * @throws Refusal {@code demand.unknown}
     */
    public Window<TalentDemand> alike(TalentDemandId id, ScrollPosition position, Limit limit) {
        var demand = get(id);
        return demands.findAlike(demand.employer(), demand.titleKey(), UNFILLED, position, limit, Sort.by("id"));
    }

    /**
     * Merges a demand into the one that was told before it. First it stops to be counted and followed, then its answers
     * are handed over; whatever comes in between goes to the survivor already. The command sent again finishes what was
     * interrupted.
     *
     * @throws Refusal {@code demand.unknown} of either; why the two cannot be merged
     */
    public TalentDemand merge(TalentDemandId id, TalentDemandId survivor, ExpectedVersion expected, Command command) {
        var merged = SimultaneousSaves.retried(() -> {
            var demand = get(id);
            if (demand.has(command)) {
                return demand;
            }
            expected.check(demand.version());
            demand.mergeInto(get(survivor), command);
            return demands.save(demand);
        });
        SimultaneousSaves.retried(() -> demands.findFollowed(id)
                .filter(followed -> followed.takeOver(merged, command)).map(demands::save));
        return merged;
    }

    private TalentDemand get(TalentDemandId id) {
        return demands.findById(id).orElseThrow(() -> Refusal.unknown("demand"));
    }
}

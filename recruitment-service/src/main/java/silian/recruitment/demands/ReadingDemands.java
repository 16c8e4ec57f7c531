package silian.recruitment.demands;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.TalentDemandId;

/** Reading demands: an agent its employer's, staff all. */
@Component
public final class ReadingDemands {

    private static final Sort BY_ID = Sort.by("id");

    private final TalentDemands demands;

    ReadingDemands(TalentDemands demands) {
        this.demands = demands;
    }

    /** @throws Refusal {@code demand.unknown}, also for another employer's */
    public TalentDemand get(TalentDemandId id, Caller caller) {
        return demands.findById(id).filter(demand -> demand.visibleTo(caller))
                .orElseThrow(() -> Refusal.unknown("demand"));
    }

    /**
     * A page of demands in the order of their ids.
     *
     * @throws Refusal {@code area.format}, {@code area.unknown}
     */
    public Window<TalentDemand> list(Caller caller, @Nullable EmployerId employer, DemandFilter filter,
            ScrollPosition position, Limit limit) {
        var own = caller.tenant();
        var only = caller.is(Roles.EMPLOYER_AGENT) ? new EmployerId(own == null ? "" : own) : employer;
        var keys = DemandKeys.of(filter);
        if (keys.isEmpty()) {
            return only == null
                    ? demands.findBy(position, limit, BY_ID)
                    : demands.findByEmployer(only, position, limit, BY_ID);
        }
        return only == null
                ? demands.findKeyed(keys, position, limit, BY_ID)
                : demands.findKeyed(only, keys, position, limit, BY_ID);
    }
}

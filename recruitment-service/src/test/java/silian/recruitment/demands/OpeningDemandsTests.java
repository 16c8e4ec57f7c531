package silian.recruitment.demands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import silian.contracts.ContractSamples;
import silian.contracts.enterprise.VisitRecorded;
import silian.platform.events.Delivered;
import silian.platform.events.EventId;
import silian.recruitment.employers.FindingEmployers;

class OpeningDemandsTests {

    private static final String TOPIC = "silian.enterprise.visit.v1";

    @Test
    void opensADemandForEachLineThatTheEnterpriseServiceWrites() {
        var visit = ContractSamples.of(VisitRecorded.class);
        var opened = new ArrayList<TalentDemand>();
        TalentDemands demands = mock();
        FindingEmployers employers = mock();
        when(demands.save(any())).thenAnswer(call -> {
            opened.add(call.getArgument(0));
            return call.getArgument(0);
        });

        new OpeningDemands(demands, employers).open(new Delivered<>(EventId.of(TOPIC, visit.visitId(), 1), TOPIC,
                visit.visitId(), 1, Instant.parse("2022-03-02T02:00:00Z"), visit));

        assertThat(opened).hasSameSizeAs(visit.demands()).allSatisfy(
                demand -> assertThat(demand.employer().value()).isEqualTo(visit.creditCode()));
    }
}

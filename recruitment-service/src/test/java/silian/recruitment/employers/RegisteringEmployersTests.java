package silian.recruitment.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import silian.contracts.ContractSamples;
import silian.contracts.enterprise.EnterpriseRegistered;
import silian.platform.events.Delivered;
import silian.platform.events.EventId;

class RegisteringEmployersTests {

    private static final String TOPIC = "silian.enterprise.enterprise.v1";

    @Test
    void keepsWhatTheRegisterReallyWrites() {
        var registered = ContractSamples.of(EnterpriseRegistered.class);
        Employers employers = mock();

        new RegisteringEmployers(employers, List.of())
                .register(new Delivered<>(EventId.of(TOPIC, registered.creditCode(), 1),
                        TOPIC, registered.creditCode(), 1, Instant.parse("2022-03-02T02:00:00Z"), registered));

        var kept = ArgumentCaptor.forClass(Employer.class);
        verify(employers).save(kept.capture());
        assertThat(kept.getValue().id().value()).isEqualTo(registered.creditCode());
        assertThat(kept.getValue().name()).isEqualTo(registered.name());
        assertThat(kept.getValue().area()).isEqualTo(registered.area());
    }
}

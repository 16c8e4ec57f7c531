package silian.recruitment.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.recruitment.language.JobApplicationId;

class SettlingApplicationsTests {

    private final JobApplications applications = mock(JobApplications.class);
    private final List<CommandId> told = new ArrayList<>();
    private boolean broken;
    private final SettlingApplications settling = new SettlingApplications(applications, List.of(this::hear),
            Clock.fixed(NOON, ZoneOffset.UTC));

    private void hear(JobApplicationId application, Command last) {
        if (broken) {
            throw new IllegalStateException("down");
        }
        told.add(last.id());
    }

    @Test
    void tellsAgainWhatACrashLeftUntold() {
        var application = ApplicationFixture.aScreenedApplication();
        stored(application);
        assertThat(settling.settle(application)).isSameAs(application);
        var command = aCommand();
        application.withdraw(command);
        broken = true;
        assertThatThrownBy(() -> settling.settle(application)).isInstanceOf(IllegalStateException.class);
        settling.sweep();
        assertThat(application.isSettled()).isFalse();

        broken = false;
        settling.sweep();

        assertThat(told).containsExactly(command.id());
        assertThat(application.isSettled()).isTrue();
        settling.settle(application);
        assertThat(told).hasSize(1);
    }

    private void stored(JobApplication application) {
        when(applications.findById(application.id())).thenReturn(Optional.of(application));
        when(applications.save(application)).thenReturn(application);
        when(applications.findByUnsettledSinceLessThanEqual(any(), any(), any())).thenReturn(List.of(application));
    }
}

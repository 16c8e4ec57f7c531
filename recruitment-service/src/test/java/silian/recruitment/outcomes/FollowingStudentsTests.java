package silian.recruitment.outcomes;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import silian.contracts.recruitment.HireConfirmed;
import silian.platform.events.Delivered;
import silian.recruitment.courses.FindingTrainees;
import silian.recruitment.hires.WithdrawingHires;
import silian.recruitment.language.HireId;
import silian.recruitment.startups.KnowingStartups;
import silian.recruitment.talents.FindingTalents;

class FollowingStudentsTests {

    private static final HireId HIRE = new HireId("0123456789abcdef0123456789abcdef");

    private final FindingTalents talents = mock(FindingTalents.class);
    private final WithdrawingHires hires = mock(WithdrawingHires.class);
    private final FollowingStudents following = new FollowingStudents(talents, mock(FindingTrainees.class), hires,
            mock(KnowingStartups.class), mock(ChangingOutcomes.class));

    @BeforeEach
    void knowNobody() {
        when(talents.find(any())).thenReturn(Optional.empty());
    }

    @Test
    void passesOverAConfirmationThatComesAgainAfterTheWithdrawal() {
        when(hires.isWithdrawn(HIRE)).thenReturn(true);

        following.hired(confirmation());

        verify(talents, never()).find(any());
    }

    @Test
    void looksForWhoWasHiredByOneThatStands() {
        following.hired(confirmation());

        verify(talents).find(any());
    }

    @SuppressWarnings("unchecked")
    private static Delivered<HireConfirmed> confirmation() {
        var hire = mock(HireConfirmed.class);
        when(hire.hireId()).thenReturn(HIRE.value());
        when(hire.talentId()).thenReturn(HIRE.value());
        when(hire.creditCode()).thenReturn("91420302MA90002499");
        when(hire.confirmedOn()).thenReturn(LocalDate.of(2022, 6, 1));
        Delivered<HireConfirmed> event = mock(Delivered.class);
        when(event.data()).thenReturn(hire);
        return event;
    }
}

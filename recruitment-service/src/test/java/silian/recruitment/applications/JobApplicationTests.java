package silian.recruitment.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import silian.platform.commands.Command;
import silian.recruitment.activities.IntentFixture;
import silian.recruitment.applications.JobApplication.State;
import silian.recruitment.language.HireId;

class JobApplicationTests {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
    private static final HireId HIRE = new HireId(anId("hire"));

    private enum Move {
        OFFER, ACCEPT, DECLINE, WITHDRAW
    }

    private static final Map<State, Set<Move>> LEGAL = Map.of(State.SUBMITTED, Set.of(Move.OFFER, Move.WITHDRAW),
            State.OFFERED, Set.of(Move.ACCEPT, Move.DECLINE, Move.WITHDRAW));

    private static final Map<Move, BiConsumer<JobApplication, Command>> MOVES = Map.of(
            Move.OFFER, (application, command) -> application.offer(terms(), command),
            Move.ACCEPT, JobApplication::accept, Move.DECLINE, JobApplication::decline,
            Move.WITHDRAW, JobApplication::withdraw);

    @ParameterizedTest
    @EnumSource(State.class)
    void refusesEveryMoveThatIsNotOfItsState(State state) {
        for (var move : Move.values()) {
            var application = in(state);
            if (LEGAL.getOrDefault(state, Set.of()).contains(move)) {
                var command = aCommand();
                MOVES.get(move).accept(application, command);
                var after = application.state();
                MOVES.get(move).accept(application, command);
                assertThat(application.state()).isEqualTo(after).isNotEqualTo(state);
            } else {
                var code = switch (state) {
                    case SUBMITTED -> "application.no-offer";
                    case OFFERED -> "application.offer-stands";
                    case ACCEPTED -> "application.accepted";
                    case HIRED, DECLINED, WITHDRAWN, HIRE_WITHDRAWN -> "application.over";
                };
                assertRefused(code, () -> MOVES.get(move).accept(application, aCommand()));
                assertThat(application.state()).isEqualTo(state);
            }
        }
    }

    @Test
    void lapsesWithItsOffer() {
        var application = in(State.OFFERED);
        assertRefused("application.offer-expired", () -> application.accept(aCommand(DAY.plusDays(31))));
        application.offer(terms(), aCommand(DAY.plusDays(31)));
        application.accept(aCommand(DAY.plusDays(30)));

        assertThat(application.state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void leadsToAHireOnlyWhenAccepted() {
        assertRefused("application.not-accepted", () -> in(State.SUBMITTED).acceptedTerms());
        assertRefused("application.not-accepted", () -> in(State.OFFERED).acceptedTerms());
        assertRefused("application.over", () -> in(State.DECLINED).acceptedTerms());
        assertThat(in(State.ACCEPTED).acceptedTerms()).isEqualTo(terms());
        var declined = in(State.DECLINED);
        declined.hired(HIRE);
        declined.hireWithdrawn();
        assertThat(declined.state()).isEqualTo(State.DECLINED);
    }

    @Test
    void refusesTermsThatCannotBe() {
        assertRefused("offer.expires-in-the-past",
                () -> OfferTerms.of(BigDecimal.TEN, DAY, DAY.minusDays(1), true, DAY));
        assertRefused("offer.starts-in-the-past",
                () -> OfferTerms.of(BigDecimal.TEN, DAY.minusDays(1), DAY, true, DAY));
        assertRefused("offer.too-far-ahead", () -> OfferTerms.of(BigDecimal.TEN, DAY, DAY.plusYears(2), true, DAY));
        assertRefused("offer.field-missing", () -> OfferTerms.of(BigDecimal.TEN, null, null, null, DAY));
        assertRefused("pay.out-of-range", () -> OfferTerms.of(BigDecimal.ZERO, DAY, DAY, true, DAY));
        assertThat(OfferTerms.of(BigDecimal.TEN, DAY, DAY, false, DAY).expiredOn(DAY)).isFalse();
    }

    @Test
    void hasAFixtureForEveryState() {
        assertThat(Arrays.stream(State.values()).map(JobApplicationTests::in).map(JobApplication::state))
                .containsExactly(State.values());
    }

    private static OfferTerms terms() {
        return OfferTerms.of(new BigDecimal("7000"), DAY.plusDays(30), DAY.plusDays(30), true, DAY);
    }

    private static JobApplication in(State state) {
        var application = JobApplication.submit(IntentFixture.anIntent(), aCommand());
        switch (state) {
            case SUBMITTED -> {
            }
            case OFFERED -> application.offer(terms(), aCommand());
            case ACCEPTED, HIRED, HIRE_WITHDRAWN -> {
                application.offer(terms(), aCommand());
                application.accept(aCommand());
            }
            case DECLINED -> {
                application.offer(terms(), aCommand());
                application.decline(aCommand());
            }
            case WITHDRAWN -> application.withdraw(aCommand());
        }
        if (state == State.HIRED || state == State.HIRE_WITHDRAWN) {
            assertThat(application.hired(HIRE)).isTrue();
            assertThat(application.hired(HIRE)).isFalse();
        }
        if (state == State.HIRE_WITHDRAWN) {
            assertThat(application.hireWithdrawn()).isTrue();
            assertThat(application.hireWithdrawn()).isFalse();
        }
        return application;
    }
}

package silian.finance.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import silian.finance.SchemesOfFinance;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.commands.Refusal;
import silian.platform.standards.CreditCode;

class SubsidyClaimTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 10, 10);
    private static final CreditCode BUSINESS = CreditCode.complete("92420302MA800001");
    private static final Instant NOON = Instant.parse("2022-10-10T04:00:00Z");
    private final ClaimRules rules = new ClaimRules(SchemesOfFinance.all());

    @Test
    void goesFromSubmissionToPayment() {
        var claim = aClaim(SubsidyKind.STARTUP, particulars());
        claim.review(claim.particulars(), "licence seen", rules, by("reviewer"));
        assertThat(claim.state()).isEqualTo(ClaimState.REVIEWED);
        assertThat(claim.amount().getAmount()).isEqualByComparingTo("5000");
        claim.approve(by("approver"));
        claim.orderPayment(by("approver"));
        assertThat(claim.state()).isEqualTo(ClaimState.PAYING);
        assertThat(claim.settle("PAY-1", NOON)).isTrue();
        assertThat(claim.state()).isEqualTo(ClaimState.PAID);
        assertThat(claim.paidOn()).isEqualTo(TODAY);
        assertThat(claim.pending().recorded()).containsExactly(new ClaimEvent.Paid(claim));
        assertThat(claim.settle("PAY-1", NOON)).isFalse();
        assertThat(claim.pending().recorded()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"500,12,6000", "500.01,12,6000", "800,12,6000", "480.50,3,1441.50", "500,13,6000", "470,10,4700"})
    void paysTheRentUpToTheCapsOfTheVersion(BigDecimal monthly, int months, BigDecimal amount) {
        var claim = aClaim(SubsidyKind.RENT, new Particulars(LocalDate.of(2022, 6, 30), LocalDate.of(2022, 3, 1), true,
                monthly, months));
        claim.review(claim.particulars(), null, rules, by("reviewer"));
        assertThat(claim.amount().getAmount()).isEqualByComparingTo(amount);
    }

    @Test
    void refusesAtOnceWithEveryReasonWhatTheRulesRefuse() {
        var elsewhere = CreditCode.complete("91440300192203821".substring(0, 16));
        var graduatedLongAgo = new Particulars(LocalDate.of(2010, 6, 30), LocalDate.of(2022, 12, 1), false, null, null);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SubsidyClaim.submit(SubsidyKind.STARTUP, elsewhere, graduatedLongAgo, rules,
                        by("founder")))
                .satisfies(no -> {
                    assertThat(no.kind()).isEqualTo(Refusal.Kind.INELIGIBLE);
                    assertThat(no.faults()).hasSize(4);
                });
    }

    @Test
    void refusesARentClaimThatDoesNotTellTheRent() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> aClaim(SubsidyKind.RENT, particulars()))
                .satisfies(no -> assertThat(no.code()).isEqualTo("eligibility.fact-missing"));
    }

    @Test
    void rejectsWhatTheReviewerFindsOtherwise() {
        var claim = aClaim(SubsidyKind.STARTUP, particulars());
        claim.review(new Particulars(LocalDate.of(2012, 6, 30), LocalDate.of(2022, 3, 1), true, null, null),
                "certificate of 2012", rules, by("reviewer"));
        assertThat(claim.state()).isEqualTo(ClaimState.REJECTED);
        assertThat(claim.decision().reasons()).hasSize(1);
        assertThat(claim.pending().recorded()).containsExactly(new ClaimEvent.Rejected(claim));
        assertRefused("claim.not-reviewed", () -> claim.approve(by("approver")));
    }

    @Test
    void decidesByTheRulesOfTheDayItWasClaimed() {
        var claim = aClaim(SubsidyKind.STARTUP, particulars());
        var later = new Command(aCommandId(), caller("reviewer"), NOON, LocalDate.of(2030, 1, 1));
        claim.review(claim.particulars(), null, rules, later);
        assertThat(claim.decision().asOf()).isEqualTo(TODAY);
        assertThat(claim.state()).isEqualTo(ClaimState.REVIEWED);
    }

    @Test
    void letsNobodyApproveWhatTheyReviewed() {
        var claim = aClaim(SubsidyKind.STARTUP, particulars());
        claim.review(claim.particulars(), null, rules, by("both"));
        assertRefused("claim.same-person", () -> claim.approve(by("both")));
        assertThat(claim.state()).isEqualTo(ClaimState.REVIEWED);
    }

    @Test
    void refusesEveryMoveOutOfOrder() {
        var claim = aClaim(SubsidyKind.STARTUP, particulars());
        assertRefused("claim.not-reviewed", () -> claim.approve(by("approver")));
        assertRefused("claim.not-approved", () -> claim.orderPayment(by("approver")));
        assertRefused("claim.not-paying", claim::paymentRefused);
        assertThat(claim.settle("PAY-1", NOON)).isFalse();
        claim.review(claim.particulars(), null, rules, by("reviewer"));
        assertRefused("claim.not-submitted",
                () -> claim.review(claim.particulars(), null, rules, by("reviewer")));
        claim.approve(by("approver"));
        assertRefused("claim.not-reviewed", () -> claim.approve(by("approver")));
        claim.orderPayment(by("approver"));
        assertRefused("claim.not-approved", () -> claim.orderPayment(by("approver")));
        claim.settle("PAY-1", NOON);
        assertRefused("claim.not-approved", () -> claim.orderPayment(by("approver")));
        assertRefused("claim.not-paying", claim::paymentRefused);
    }

    @Test
    void ordersUnderAnotherKeyOnlyAfterTheBankRefused() {
        var claim = aClaim(SubsidyKind.STARTUP, particulars());
        claim.review(claim.particulars(), null, rules, by("reviewer"));
        claim.approve(by("approver"));
        claim.orderPayment(by("approver"));
        var first = claim.payment().key();
        claim.paymentRefused();
        claim.orderPayment(by("approver"));
        assertThat(claim.payment().key()).isNotEqualTo(first);
        assertThat(claim.payment().attempt()).isEqualTo(2);
    }

    private SubsidyClaim aClaim(SubsidyKind kind, Particulars particulars) {
        return SubsidyClaim.submit(kind, BUSINESS, particulars, rules, by("founder"));
    }

    private static Particulars particulars() {
        return new Particulars(LocalDate.of(2022, 6, 30), LocalDate.of(2022, 3, 1), true, null, null);
    }

    private static Command by(String subject) {
        return new Command(aCommandId(), caller(subject), NOON, TODAY);
    }

    private static CommandId aCommandId() {
        return new CommandId(UUID.randomUUID().toString());
    }

    private static Caller caller(String subject) {
        return new Caller(subject, Set.of(), "420302", Set.of());
    }

    private static void assertRefused(String code, ThrowingCallable move) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(move)
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}

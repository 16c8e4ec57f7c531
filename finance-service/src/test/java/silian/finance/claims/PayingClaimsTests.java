package silian.finance.claims;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.finance.FinanceTest;
import silian.finance.ledger.Account;
import silian.finance.ledger.JournalEntry;
import silian.finance.ledger.JournalEntryId;
import silian.finance.ledger.Ledger;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Roles;
import silian.platform.testing.Tokens;

/** Payments interrupted between each two of their steps: nothing is lost, nothing is paid or booked twice. */
class PayingClaimsTests extends FinanceTest {

    private static final String PAYMENTS = "/bank/v1/payments";
    private static final String PAID = "{\"reference\":\"PAY-7\",\"amount\":\"5000.00\"}";

    @Autowired
    private PayingClaims paying;
    @Autowired
    private SubsidyClaims claims;
    @Autowired
    private Ledger ledger;

    private BigDecimal booked = BigDecimal.ZERO;

    @BeforeEach
    void lookAtTheBooks() {
        booked = bookedNow();
    }

    @Test
    void paysAfterACrashBeforeTheBankHeard() {
        var id = anOrderedClaim();
        BANK.stubFor(
                WireMock.get(urlMatching(PAYMENTS + "/.*"))
                        .willReturn(jsonResponse("{\"code\":\"payment.unknown\"}", 404)));
        BANK.stubFor(WireMock.post(PAYMENTS).willReturn(okJson(PAID)));
        paying.lookAfterOrders(later());
        assertPaidOnce(id);
        BANK.verify(1, postRequestedFor(urlEqualTo(PAYMENTS)));
    }

    @Test
    void settlesAfterACrashBehindTheBank() {
        var id = anOrderedClaim();
        BANK.stubFor(WireMock.get(urlMatching(PAYMENTS + "/.*")).willReturn(okJson(PAID)));
        paying.lookAfterOrders(later());
        assertPaidOnce(id);
        BANK.verify(0, postRequestedFor(urlEqualTo(PAYMENTS)));
    }

    @Test
    void settlesAfterACrashBehindTheBooks() {
        var id = anOrderedClaim();
        var claim = claims.findById(id).orElseThrow();
        ledger.book(JournalEntry.move(new JournalEntryId(claim.payment().key()), claim.amount(), Account.BANK,
                claim.kind().account(), id.value(), claim.payment().on(), Instant.EPOCH));
        BANK.stubFor(WireMock.get(urlMatching(PAYMENTS + "/.*")).willReturn(okJson(PAID)));
        paying.lookAfterOrders(later());
        assertPaidOnce(id);
    }

    @Test
    void leavesTheClaimPayingWhileTheBankIsSilent() {
        var id = anApproved();
        BANK.stubFor(WireMock.post(PAYMENTS).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        BANK.stubFor(WireMock.get(urlMatching(PAYMENTS + "/.*")).willReturn(aResponse().withStatus(503)));
        assertThat(post(Tokens.approver(), CLAIMS + "/" + id.value() + "/payment", null).text("state"))
                .isEqualTo("PAYING");
        paying.lookAfterOrders(later());
        assertThat(claims.findById(id).orElseThrow().state()).isEqualTo(ClaimState.PAYING);
        assertThat(bookedNow()).isEqualByComparingTo(booked);

        BANK.stubFor(WireMock.get(urlMatching(PAYMENTS + "/.*")).willReturn(okJson(PAID)));
        paying.lookAfterOrders(later());
        assertPaidOnce(id);
    }

    @Test
    void letsTheSameCommandGoOnWhereItStopped() {
        var id = anApproved();
        var key = UUID.randomUUID().toString();
        var command = command();
        var claim = claims.findById(id).orElseThrow();
        claim.orderPayment(command);
        claims.save(claim);
        BANK.stubFor(WireMock.post(PAYMENTS).willReturn(okJson(PAID)));
        var view = paying.pay(id, ExpectedVersion.any(), command);
        assertThat(view.state()).isEqualTo(ClaimState.PAID);
        assertThat(post(Tokens.approver(), CLAIMS + "/" + id.value() + "/payment", null, key).status()).isEqualTo(409);
        assertPaidOnce(id);
    }

    @Test
    void canBePaidAgainAfterTheBankRefused() {
        var id = anApproved();
        var path = CLAIMS + "/" + id.value() + "/payment";
        BANK.stubFor(WireMock.post(PAYMENTS).willReturn(jsonResponse("{}", 422)));
        var no = post(Tokens.approver(), path, null, "refused-once");
        assertThat(no.status()).isEqualTo(409);
        assertThat(no.text("code")).isEqualTo("claim.refused-by-bank");
        assertThat(claims.findById(id).orElseThrow().state()).isEqualTo(ClaimState.APPROVED);
        BANK.stubFor(WireMock.post(PAYMENTS).willReturn(okJson(PAID)));
        assertThat(post(Tokens.approver(), path, null, "refused-once").text("state")).isEqualTo("PAID");
        assertPaidOnce(id);
    }

    @Test
    void paysOnceHoweverManyInstancesLook() throws Exception {
        var id = anOrderedClaim();
        BANK.stubFor(WireMock.get(urlMatching(PAYMENTS + "/.*")).willReturn(okJson(PAID)));
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var look : instances.invokeAll(IntStream.range(0, 6).<Callable<Boolean>>mapToObj(i -> () -> {
                paying.lookAfterOrders(later());
                return true;
            }).toList())) {
                assertThat(look.get()).isTrue();
            }
        }
        assertPaidOnce(id);
    }

    @Test
    void doesNotLetOneOrderHoldUpTheOthers() {
        var wrong = anOrderedClaim();
        var right = anOrderedClaim();
        BANK.stubFor(WireMock.get(urlMatching(PAYMENTS + "/.*")).willReturn(okJson(PAID)));
        BANK.stubFor(WireMock.get(urlEqualTo(PAYMENTS + "/" + keyOf(wrong)))
                .willReturn(okJson("{\"reference\":\"PAY-8\",\"amount\":\"1.00\"}")));

        paying.lookAfterOrders(later());

        assertPaidOnce(right);
        assertThat(claims.findById(wrong).orElseThrow().state()).isEqualTo(ClaimState.PAYING);

        BANK.resetAll();
        BANK.stubFor(WireMock.get(urlMatching(PAYMENTS + "/.*")).willReturn(okJson(PAID)));
        paying.lookAfterOrders(later());
        assertThat(claims.findById(wrong).orElseThrow().state()).isEqualTo(ClaimState.PAID);
    }

    private String keyOf(ClaimId id) {
        return claims.findById(id).orElseThrow().payment().key();
    }

    /** When every order made so far has been on its way for too long. */
    private static Instant later() {
        return Instant.now().plus(SubsidyClaim.PATIENCE).plusSeconds(1);
    }

    private void assertPaidOnce(ClaimId id) {
        var claim = claims.findById(id).orElseThrow();
        assertThat(claim.state()).isEqualTo(ClaimState.PAID);
        assertThat(claim.payment().receipt()).isEqualTo("PAY-7");
        assertThat(bookedNow().subtract(booked)).isEqualByComparingTo("5000");
        assertThat(claim.pending().sequence()).isEqualTo(1);
    }

    private BigDecimal bookedNow() {
        var balance = ledger.balanceOn(LocalDate.of(2022, 12, 31));
        assertThat(balance.balanced()).isTrue();
        return balance.debit();
    }

    private ClaimId anApproved() {
        return new ClaimId(anApprovedClaim("founder-" + UUID.randomUUID(), aBusiness()));
    }

    /** A claim whose order is recorded, by a process that died right after. */
    private ClaimId anOrderedClaim() {
        var id = anApproved();
        var claim = claims.findById(id).orElseThrow();
        claim.orderPayment(command());
        claims.save(claim);
        return id;
    }

    private static Command command() {
        return new Command(new CommandId(UUID.randomUUID().toString()),
                new Caller("approver", Set.of(Roles.APPROVER), "420302", Set.of()),
                Instant.parse("2022-10-17T02:00:00Z"),
                LocalDate.of(2022, 10, 17));
    }
}

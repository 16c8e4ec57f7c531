package silian.finance;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import silian.contracts.recruitment.HireCorrected;
import silian.contracts.recruitment.HireEnded;
import silian.contracts.recruitment.HireWithdrawn;
import silian.finance.entitlements.Hires;
import silian.platform.events.Contract;
import silian.platform.events.ContractJson;
import silian.platform.events.EventId;
import silian.platform.events.EventTypes;
import silian.platform.testing.Tokens;

/** What founders, staff and talents see of the service, over HTTP and Kafka. */
class FinanceJourneyTests extends FinanceTest {

    private static final String HIRES = "silian.recruitment.hire.v1";
    private static final String F16 = "/api/finance/v1/figures/F16";

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Test
    void paysAStartupSubsidyFromClaimToLedger() {
        BANK.stubFor(WireMock.post("/bank/v1/payments")
                .willReturn(okJson("{\"reference\":\"PAY-1\",\"amount\":\"5000.00\"}")));
        var business = aBusiness();
        var before = figure();
        var claim = post(Tokens.talent("founder-1"), CLAIMS, startup(business));
        assertThat(claim.status()).isEqualTo(201);
        assertThat(claim.text("state")).isEqualTo("SUBMITTED");
        var path = CLAIMS + "/" + claim.text("id");

        assertThat(post(Tokens.approver(), path + "/payment", null).text("code")).isEqualTo("claim.not-approved");
        var reviewed = post(Tokens.reviewer(), path + "/review", "{}");
        assertThat(reviewed.text("state")).isEqualTo("REVIEWED");
        assertThat(reviewed.body().get("amount").asString()).startsWith("5000");
        assertThat(post(Tokens.approver(), path + "/approval", null).text("state")).isEqualTo("APPROVED");
        assertThat(post(Tokens.approver(), path + "/payment", null, null).status()).isEqualTo(400);
        var paid = post(Tokens.approver(), path + "/payment", null, "pay-once");
        assertThat(paid.text("state")).isEqualTo("PAID");
        assertThat(paid.text("paidOn")).isEqualTo("2022-10-17");
        assertThat(post(Tokens.approver(), path + "/payment", null, "pay-once").text("state")).isEqualTo("PAID");
        assertThat(post(Tokens.approver(), path + "/payment", null).status()).isEqualTo(409);
        BANK.verify(1, postRequestedFor(urlEqualTo("/bank/v1/payments")));

        var ledger = get(Tokens.approver(), "/api/finance/v1/ledger").body();
        assertThat(ledger.get("balanced").booleanValue()).isTrue();
        assertThat(ledger.get("debit").decimalValue()).isPositive();
        assertThat(figure().subtract(before)).isEqualByComparingTo("5000");
        var records = get(Tokens.officer(), F16 + "/records?from=2022-01-01&to=2022-12-31").body().get("items");
        assertThat(records).anySatisfy(record -> assertThat(record.get("id").asString()).isEqualTo(claim.text("id")));
        assertThat(get(Tokens.talent("founder-1"), "/api/finance/v1/me").body().at("/claims/0/state").asString())
                .isEqualTo("PAID");
    }

    @Test
    void subsidisesFounderAndBusinessOnce() {
        var business = aBusiness();
        var first = post(Tokens.talent("founder-2"), CLAIMS, startup(business), "same");
        assertThat(post(Tokens.talent("founder-2"), CLAIMS, startup(business), "same").text("id"))
                .isEqualTo(first.text("id"));
        assertThat(post(Tokens.talent("founder-2"), CLAIMS, startup(aBusiness())).text("code"))
                .isEqualTo("claim.already-made");
        assertThat(post(Tokens.talent("founder-3"), CLAIMS, startup(business)).text("code"))
                .isEqualTo("claim.already-made");
        var rejected = post(Tokens.reviewer(), CLAIMS + "/" + first.text("id") + "/review",
                "{\"legalRepresentative\":false,\"evidence\":\"licence names somebody else\"}");
        assertThat(rejected.text("state")).isEqualTo("REJECTED");
        assertThat(post(Tokens.talent("founder-3"), CLAIMS, startup(business)).status()).isEqualTo(201);
    }

    @Test
    void tellsEveryReasonWhenTheRulesSayNo() {
        var no = post(Tokens.talent("founder-4"), CLAIMS, """
                {"kind":"STARTUP","creditCode":"914403001922038216","graduatedOn":"2001-06-30",
                 "registeredOn":"2022-03-01","legalRepresentative":true}""");
        assertThat(no.status()).isEqualTo(422);
        assertThat(no.body().get("faults")).hasSize(2)
                .allSatisfy(fault -> assertThat(fault.get("message").asString()).isNotBlank());
        assertThat(post(Tokens.talent("founder-4"), CLAIMS, "{\"creditCode\":\"1\",\"months\":0}").body().get("faults"))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void showsNobodySomebodyElsesClaim() {
        var claim = CLAIMS + "/" + post(Tokens.talent("founder-5"), CLAIMS, startup(aBusiness())).text("id");
        assertThat(get(Tokens.talent("founder-5"), claim).status()).isEqualTo(200);
        assertThat(get(Tokens.talent("founder-6"), claim).status()).isEqualTo(404);
        assertThat(get(Tokens.withRole("reviewer-9", "REVIEWER", "420303"), claim).status()).isEqualTo(404);
        assertThat(post(Tokens.withRole("reviewer-9", "REVIEWER", "420303"), claim + "/review", "{}").status())
                .isEqualTo(404);
        assertThat(post(Tokens.talent("founder-5"), claim + "/review", "{}").status()).isEqualTo(403);
        assertThat(post(Tokens.officer(), claim + "/approval", null).status()).isEqualTo(403);
        assertThat(get(Tokens.talent("founder-5"), "/api/finance/v1/ledger").status()).isEqualTo(403);
        assertThat(get(Tokens.reviewer(), CLAIMS + "?state=SUBMITTED").body().get("items")).isNotEmpty();
        assertThat(get(Tokens.withRole("reviewer-9", "REVIEWER", "4203"), CLAIMS + "?state=SUBMITTED").body()
                .get("items")).isNotEmpty();
        for (var elsewhere : new String[]{"420303", "4203021", "nowhere"}) {
            assertThat(get(Tokens.withRole("reviewer-9", "REVIEWER", elsewhere), CLAIMS + "?state=SUBMITTED").body()
                    .get("items")).as(elsewhere).isEmpty();
        }
    }

    @Test
    void decidesAHireOnceAndRevokesItWhenWithdrawn() {
        var hire = Hires.aHire("hire-1", "talent-1", LocalDate.of(2022, 7, 1), true);
        publish(hire.hireId(), 1, hire);
        publish(hire.hireId(), 1, hire);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                get(Tokens.talent("talent-1"), "/api/finance/v1/me").body().at("/entitlements/0/decisions"))
                .hasSize(4));
        assertThat(get(Tokens.talent("talent-2"), "/api/finance/v1/me").body().get("entitlements")).isEmpty();

        publish(hire.hireId(), 2, new HireWithdrawn(hire.hireId(), hire.talentId(), hire.creditCode(),
                LocalDate.of(2022, 8, 1), "not-reported-for-work"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                get(Tokens.officer(), "/api/finance/v1/entitlements/hire-1").text("state")).isEqualTo("REVOKED"));
        var found = get(Tokens.officer(), "/api/finance/v1/entitlements?hire=hire-1").body().get("items");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).at("/decisions/0/criteria/0/reason/zh").asString()).isNotBlank();
    }

    @Test
    void decidesAnewWhenAHireIsCorrectedOrEnds() {
        var hire = Hires.aHire("hire-2", "talent-3", LocalDate.of(2022, 7, 1), true);
        publish(hire.hireId(), 1, hire);
        awaitLoan("not-eligible");
        publish(hire.hireId(), 2, new HireCorrected(hire.hireId(), hire.talentId(), hire.creditCode(),
                LocalDate.of(2022, 7, 20), List.of("full-time"), hire.startsOn(), false));
        awaitLoan("facts-missing");
        publish(hire.hireId(), 3, new HireCorrected(hire.hireId(), hire.talentId(), hire.creditCode(),
                LocalDate.of(2022, 7, 21), List.of("full-time"), hire.startsOn(), true));
        awaitLoan("not-eligible");

        var ended = new HireEnded(hire.hireId(), hire.talentId(), hire.creditCode(), LocalDate.of(2023, 6, 30),
                "resigned");
        publish(hire.hireId(), 4, ended);
        publish(hire.hireId(), 4, ended);
        awaitLoan("facts-missing");
        assertThat(get(Tokens.officer(), "/api/finance/v1/entitlements/hire-2").text("state")).isEqualTo("ENDED");
    }

    private void awaitLoan(String outcome) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                get(Tokens.talent("talent-3"), "/api/finance/v1/me").body().at("/entitlements/0/decisions/1/outcome")
                        .asString())
                .isEqualTo(outcome));
    }

    @Test
    void decidesWithinASecondOfTheHire() {
        var waits = IntStream.range(0, 9).mapToObj(i -> {
            var hire = Hires.aHire("prompt-" + i, "prompt-talent-" + i, LocalDate.of(2022, 7, 1), true);
            var begun = System.nanoTime();
            publish(hire.hireId(), 1, hire);
            await().pollInterval(Duration.ofMillis(10)).atMost(Duration.ofSeconds(20)).until(() -> get(Tokens.officer(),
                    "/api/finance/v1/entitlements/" + hire.hireId()).status() == 200);
            return Duration.ofNanos(System.nanoTime() - begun);
        }).sorted().toList();

        // the one in the middle: a busy machine may hold up a few
        assertThat(waits.get(waits.size() / 2)).isLessThan(Duration.ofSeconds(1));
    }

    private BigDecimal figure() {
        return get(Tokens.officer(), F16 + "?from=2022-01-01&to=2022-12-31").body().get("value").decimalValue();
    }

    private void publish(String aggregate, long sequence, Contract contract) {
        var message = new ProducerRecord<String, byte[]>(HIRES, aggregate,
                new ContractJson().write(contract).getBytes(StandardCharsets.UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", EventId.of(HIRES, aggregate, sequence).value());
        header(message, "ce_source", "/silian/recruitment-service");
        header(message, "ce_type", EventTypes.nameOf(contract.getClass()));
        header(message, "ce_subject", aggregate);
        header(message, "ce_time", "2022-07-01T04:00:00Z");
        header(message, "ce_sequence", String.valueOf(sequence));
        header(message, "content-type", "application/json");
        kafka.send(message).join();
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

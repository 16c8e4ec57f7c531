package silian.acceptance.fire.faults;

import silian.acceptance.fire.Patience;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.figures.FigureTable;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.year.SmallYears;
import silian.acceptance.fire.proxy.Fault;
import silian.acceptance.fire.proxy.SeenRequests.Seen;
import silian.acceptance.platform.LocalPlatform;

/** Years whose payments meet a faulty line to the bank: everybody is paid, nobody twice. */
final class Payments {

    private static final Duration LOOKED_AFTER = Duration.ofSeconds(90);

    private final FaultyPlatform platform;

    Payments(FaultyPlatform platform) {
        this.platform = platform;
    }

    void hold(Scorecard card) {
        var bank = platform.bank();
        for (var fault : List.of(new Fault.LostAnswers(), new Fault.Reset(), new Fault.BlackHole(),
                new Fault.Refuse())) {
            bank.suffer(fault);
            platform.performYear();
            bank.suffer(Fault.none());
            // else they are looked after under the next fault, and the breaker keeps its orders from the line
            Patience.until(LOOKED_AFTER, () -> claims("PAYING") == 0);
        }
        var paid = Patience.until(LOOKED_AFTER, () -> claims("PAYING") == 0);
        card.hold("every payment comes to its end after the fault", paid.compareTo(LOOKED_AFTER) <= 0,
                Latencies.seconds(paid) + " after the last fault");
        var orders = bank.requests().all().stream().filter(request -> request.method().equals("POST")).toList();
        var keys = orders.stream().map(Seen::key).collect(Collectors.toSet());
        card.hold("every order carries a key", keys.stream().noneMatch(String::isEmpty), orders.size()
                + " orders sent under " + keys.size() + " keys");
        var booked = new PlatformClient(LocalPlatform.AGENCIES);
        var sum = keys.stream().map(key -> amount(booked, key)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var article = SmallYears.articleOf(platform.performed().size());
        var rows = new FigureTable(platform.client(), platform.cast().officer()).rows(article, List.of("F16"), 2022);
        var owed = article.figure("F16").min();
        card.hold("the bank paid each claim once, and what was owed", rows.getFirst().matches()
                && keys.size() == claims("PAID") && sum.compareTo(owed) == 0,
                "bank %s, ledger %s, owed %s yuan; %d keys, %d claims paid".formatted(sum, rows.getFirst().platform(),
                        owed, keys.size(), claims("PAID")));
    }

    private long claims(String state) {
        return platform.client().expect(Request.get("/api/finance/v1/subsidy-claims?limit=200&state=" + state),
                platform.cast().approver()).body().path("items").size();
    }

    private static BigDecimal amount(PlatformClient bank, String key) {
        var answer = bank.send(Request.get("/bank/v1/payments/" + URI.create(key)), null);
        return answer.isSuccess() ? new BigDecimal(answer.text("amount")) : BigDecimal.ZERO;
    }
}

package silian.acceptance.fire.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.figures.ArticleFigures;
import silian.acceptance.figures.FigureRow;
import silian.acceptance.figures.FigureTable;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.replay.Performance;
import silian.acceptance.year.SyntheticYear;

/** Compares what the platform holds with what it said yes to and with the years that were performed. */
public final class Audit {

    private static final String BROKERS = "127.0.0.1:29092";
    private static final int YEAR = 2022;
    /** What the sweepers have for what kills left: events at once, reserved places after a minute. */
    private static final RetryTemplate PATIENCE = new RetryTemplate(RetryPolicy.builder().maxRetries(60)
            .delay(Duration.ofSeconds(1)).multiplier(1.1).maxDelay(Duration.ofSeconds(3)).includes(NotYet.class)
            .build());

    private final PlatformClient client;
    private final Cast cast;
    private final LocalPlatform platform;
    private final Scorecard card;

    public Audit(LocalPlatform platform, PlatformClient client, Cast cast, Scorecard card) {
        this.platform = platform;
        this.client = client;
        this.cast = cast;
        this.card = card;
    }

    /**
     * @param years performed to their end, nothing else
     * @param article the figures they come to together
     */
    public void compare(CommandLedger ledger, List<SyntheticYear> years, ArticleFigures article) {
        var holdings = settled(years);
        holdings(holdings, years);
        new CommandAudit(client, card).compare(ledger, holdings);
        events(holdings);
        figures(article);
        money(years);
        accounts();
    }

    private Holdings settled(List<SyntheticYear> years) {
        var expected = ExpectedHoldings.of(years);
        try {
            return PATIENCE.execute(() -> {
                var holdings = Holdings.read(LocalPlatform.STORE);
                if (!holdings.waiting().isEmpty() || !differences(expected, holdings).isEmpty()) {
                    throw new NotYet();
                }
                return holdings;
            });
        } catch (RetryException e) {
            return Holdings.read(LocalPlatform.STORE);
        }
    }

    private void holdings(Holdings holdings, List<SyntheticYear> years) {
        var expected = ExpectedHoldings.of(years);
        card.hold("every effect once: documents of each kind", differences(expected, holdings),
                expected.values().stream().mapToLong(Long::longValue).sum() + " in " + expected.size() + " kinds");
        card.hold("no command moved a document twice", holdings.twice(), holdings.moves().values().stream()
                .mapToInt(Map::size).sum() + " commands in histories");
        card.hold("no event waits in an outbox", holdings.waiting(), "0 waiting");
    }

    private static List<String> differences(Map<String, Long> expected, Holdings holdings) {
        return expected.entrySet().stream().filter(one -> holdings.count(one.getKey()) != one.getValue())
                .map(one -> one.getKey() + " are " + holdings.count(one.getKey()) + ", not " + one.getValue())
                .toList();
    }

    private void events(Holdings holdings) {
        var records = PublishedRecords.read(BROKERS);
        card.hold("order per aggregate: no gap, no step back", records.faults(),
                records.records() + " records, " + records.copies() + " of them second copies");
        var unlike = new ArrayList<String>();
        for (var service : Holdings.SERVICES) {
            var published = records.last(service);
            holdings.sequences().getOrDefault(service, Map.of()).forEach((id, sequence) -> {
                if (published.getOrDefault(id, 0L) != sequence.longValue()) {
                    unlike.add(service + " " + id + " stored " + sequence + ", published " + published.get(id));
                }
            });
        }
        card.hold("every stored event published", unlike, "last sequences agree");
        card.hold("no dead letter in the topics", records.deadLetters() == 0, records.deadLetters() + " letters");
    }

    private void figures(ArticleFigures article) {
        var rows = new FigureTable(client, cast.officer()).rows(article, Performance.FIGURES, YEAR);
        card.hold("figures exact, and their records add up", rows.stream().filter(row -> !row.matches())
                .map(row -> row.article().id() + " is " + row.platform() + " (records " + row.recordsSum() + "), not "
                        + row.article().printed())
                .toList(),
                String.join(", ", rows.stream().map(Audit::text).toList()));
    }

    private static String text(FigureRow row) {
        return row.article().id() + "=" + row.platform().toPlainString();
    }

    private void money(List<SyntheticYear> years) {
        var paid = java.math.BigDecimal.valueOf(ExpectedHoldings.paid(years));
        var balance = client.expect(Request.get("/api/finance/v1/ledger?on=2022-12-31"), cast.approver()).body();
        var debit = balance.path("debit").decimalValue();
        card.hold("the books balance and hold every payment", balance.path("balanced").asBoolean()
                && debit.compareTo(paid) == 0, debit + " of " + paid + " yuan");
        var bank = BankStatement.of(platform);
        card.hold("the bank paid each key once", bank.keys().size() == bank.payments()
                && bank.sum().compareTo(paid) == 0 && bank.payments() == claims(years),
                bank.payments() + " payments, " + bank.sum() + " yuan");
    }

    private static long claims(List<SyntheticYear> years) {
        return ExpectedHoldings.of(years).getOrDefault("finance/subsidyClaims", 0L);
    }

    private void accounts() {
        var chains = new TreeMap<String, Long>();
        var faults = new ArrayList<String>();
        for (var service : Holdings.SERVICES) {
            var account = ServiceAccount.of(service, client, cast.staff("ops"));
            chains.put(service, account.chains());
            if (!account.intact()) {
                faults.add(service + ": " + account.findings());
            }
            client.expect(Request.get("/api/" + service + "/v1/dead-letters"), cast.staff("ops")).body().path("items")
                    .forEach(letter -> faults.add(service + " dead letter " + letter.path("id").asString()));
        }
        card.hold("audit chains intact, no aggregate parked", faults, "chains " + chains);
    }

    private static final class NotYet extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}

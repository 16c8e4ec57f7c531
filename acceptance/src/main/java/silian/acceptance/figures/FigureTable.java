package silian.acceptance.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;

/** Asks the platform for figures, follows each to its records and adds them up. */
public final class FigureTable {

    private final PlatformClient client;
    private final Session officer;

    public FigureTable(PlatformClient client, Session officer) {
        this.client = client;
        this.officer = officer;
    }

    /** One row per figure, for a calendar year. */
    public List<FigureRow> rows(ArticleFigures article, List<String> ids, int year) {
        return ids.stream().map(article::figure).map(figure -> row(figure, year)).toList();
    }

    private FigureRow row(ArticleFigure figure, int year) {
        var path = "/api/%s/v1/figures/%s?from=%d-01-01&to=%d-12-31".formatted(figure.service(), figure.id(), year,
                year);
        var answer = client.expect(Request.get(path), officer);
        var records = answer.text("records");
        return new FigureRow(figure, answer.body().path("value").decimalValue(), records, sum(records));
    }

    private BigDecimal sum(String records) {
        var sum = BigDecimal.ZERO;
        var page = records + "&limit=200";
        while (true) {
            var answer = client.expect(Request.get(page), officer);
            for (var item : answer.body().path("items")) {
                sum = sum.add(item.path("amount").decimalValue());
            }
            var next = answer.text("next");
            if (next.isEmpty()) {
                return sum;
            }
            page = records + "&limit=200&cursor=" + next;
        }
    }

    /** The rows as text. */
    public static String text(List<FigureRow> rows) {
        var lines = new ArrayList<String>();
        lines.add(String.format(Locale.ROOT, "%-4s %12s %12s %12s  %-5s %s", "id", "article", "platform", "records", "",
                "what"));
        rows.forEach(row -> {
            lines.add(String.format(Locale.ROOT, "%-4s %12s %12s %12s  %-5s %s %s", row.article().id(),
                    row.article().printed(), row.platform().toPlainString(), row.recordsSum().toPlainString(),
                    row.matches() ? "ok" : "DIFFERS", row.article().zh(), row.article().en()));
            lines.add("     " + row.records());
        });
        return String.join(System.lineSeparator(), lines);
    }
}

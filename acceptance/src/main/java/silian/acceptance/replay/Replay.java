package silian.acceptance.replay;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.Logins;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.UnexpectedAnswer;
import silian.acceptance.figures.ArticleFigures;
import silian.acceptance.figures.FigureRow;
import silian.acceptance.figures.FigureTable;
import silian.acceptance.year.SmallYears;
import silian.acceptance.year.SyntheticYear;
import tools.jackson.databind.json.JsonMapper;

/**
 * Performs the year and prints its figures beside the article's. Exit code 0 only if all match; 2 if the figures cannot all
 * be true, or are none.
 */
@Command(name = "replay", mixinStandardHelpOptions = true, description = "Performs a synthetic year through the gateway and prints its figures beside the article's.")
public final class Replay implements Callable<Integer> {

    private static final int YEAR = 2022;
    /** What the platform answers to a year whose first enterprise another year registered. */
    private static final String OF_ANOTHER_YEAR = "enterprise.already-registered";

    @Option(names = "--gateway", defaultValue = "${env:SILIAN_GATEWAY_URL:-http://127.0.0.1:8080}", description = "address of the gateway (${DEFAULT-VALUE})")
    private URI gateway = URI.create("http://127.0.0.1:8080");

    @Option(names = "--agencies", defaultValue = "${env:SILIAN_AGENCIES_URL:-http://127.0.0.1:8095}", description = "address of the simulated agencies, whose journal is everybody's phone (${DEFAULT-VALUE})")
    private URI agencies = URI.create("http://127.0.0.1:8095");

    @Option(names = "--keys", defaultValue = "${env:SILIAN_KEYS:-.silian/keys}", description = "folder with the demo logins (${DEFAULT-VALUE})")
    private Path keys = Path.of(".silian/keys");

    @ArgGroup
    private @Nullable Figures which;

    @Option(names = "--seed", defaultValue = "2022", description = "tells years apart (${DEFAULT-VALUE})")
    private long seed = YEAR;

    @Option(names = "--check", description = "only tell whether the figures agree and how large their year is")
    private boolean check;

    @Option(names = "--json", description = "print the figures as JSON, without progress")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    /** Whose figures the year has; the article's of 2022 if nothing is said. */
    private static final class Figures {

        @Option(names = "--figures", paramLabel = "FILE", description = "another article's figures, in the columns of figures-2022.csv")
        private @Nullable Path figures;

        @Option(names = "--small", description = "a small year of a dozen enterprises instead, which takes seconds")
        private boolean small;
    }

    @Override
    public Integer call() {
        var article = article();
        var year = isSmall() ? new SmallYears(seed).next() : SyntheticYear.of(article, seed);
        if (check) {
            out().println("the figures agree: a year of %,d enterprises, %,d activities, %,d graduates, %,d courses"
                    .formatted(year.enterprises().size(), year.activities().size(), year.graduates().size(),
                            year.courses().size()));
            return 0;
        }
        var client = new PlatformClient(gateway);
        var cast = new Cast(new Logins(gateway, agencies), client, keys);
        try {
            perform(year, client, cast);
        } catch (UnexpectedAnswer e) {
            throw e.answer().problem().filter(OF_ANOTHER_YEAR::equals).isPresent() ? new AnotherYear(seed, e) : e;
        }
        var rows = new FigureTable(client, cast.officer()).rows(article, Performance.FIGURES, YEAR);
        print(rows);
        return rows.stream().allMatch(FigureRow::matches) ? 0 : 1;
    }

    private boolean isSmall() {
        return which != null && which.small;
    }

    private ArticleFigures article() {
        if (isSmall()) {
            return SmallYears.articleOf(1);
        }
        return which == null || which.figures == null
                ? ArticleFigures.of2022()
                : ArticleFigures.from(which.figures);
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private void perform(SyntheticYear year, PlatformClient client, Cast cast) {
        var performance = new Performance(client, cast);
        if (json) {
            performance.perform(year);
        } else {
            performance.perform(year, isOnATerminal()
                    ? new ProgressBars()
                    : new ProgressLines(Objects.requireNonNull(spec).commandLine().getErr()));
        }
    }

    private static boolean isOnATerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private void print(List<FigureRow> rows) {
        var out = out();
        if (json) {
            out.println(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(
                    rows.stream().map(row -> {
                        var figure = new LinkedHashMap<String, Object>();
                        figure.put("id", row.article().id());
                        figure.put("article", row.article().printed());
                        figure.put("platform", row.platform());
                        figure.put("recordsSum", row.recordsSum());
                        figure.put("records", row.records());
                        figure.put("matches", row.matches());
                        return figure;
                    }).toList()));
        } else {
            out.println();
            out.println(FigureTable.text(rows));
        }
        out.flush();
    }
}

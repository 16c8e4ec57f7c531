package silian.bench.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import silian.bench.measure.Call;
import tools.jackson.databind.JsonNode;

/** What is asked of full lists, each by the caller who asks it. */
final class ListCalls {

    private static final String RECRUITMENT = "/api/recruitment/v1/";
    private static final String SEARCH = RECRUITMENT + "public/job-postings?limit=20&";
    private static final String APPLICATIONS = RECRUITMENT + "applications?limit=20";
    private static final String FACETS = RECRUITMENT + "public/job-postings/facets?words=";
    private static final int PAGES = 40;
    /** As many as a page may have. */
    private static final int WIDE = 200;
    private static final int MOST_PAGES = 1_000;

    private final PlatformClient client;
    private final Session talent;
    private final Session agent;
    private final Session officer;
    /** Below what anything pays: the same found, but another question each time. */
    private final AtomicInteger pay = new AtomicInteger();

    ListCalls(PlatformClient client, Session talent, Session agent, Session officer) {
        this.client = client;
        this.talent = talent;
        this.agent = agent;
        this.officer = officer;
    }

    /**
     * All of them, after each was asked once.
     *
     * @param posting that many apply for
     * @param state that many applications are in
     * @throws IllegalStateException if one finds nothing where there is something, or something where there is nothing
     */
    List<Call> all(String posting, String state) {
        var finding = Stream.of(
                search("newest of all", ""), search("best paid of all", "sort=BEST_PAID"),
                search("a word in one of four (工程师)", "words=" + text("工程师")),
                search("a trade (焊接)", "words=" + text("焊接")),
                search("three words (负责 焊接 工程师)", "words=" + text("负责 焊接 工程师")),
                search("word, area, education", "words=" + text("工程师") + "&area=420302&education=21"),
                search("word, pay of 13,000, best paid", "words=" + text("主管") + "&payFrom=13000&sort=BEST_PAID"),
                search("chain, size, major", "chain=" + text("生物医药") + "&employerSize=SMALL&major=" + text("药学")),
                later("a word, page " + PAGES, talent, SEARCH + "words=" + text("工程师")),
                widePage("a word, the last page of " + WIDE, "工程师", ListCalls::isLast),
                widePage("a trade, " + WIDE + " past all titles", "焊接", page -> isPastTitles(page, "焊接")),
                Call.read("talent: near my profile", talent, RECRUITMENT + "me/near-postings?area=420302&payFrom=8000"),
                Call.read("facets of a trade, asked before", talent, FACETS + text("焊接")),
                new Call("facets of a trade, not asked before", talent,
                        () -> Request.get(FACETS + text("焊接") + "&payFrom=" + pay.incrementAndGet())),
                Call.read("talent: own applications", talent, APPLICATIONS),
                Call.read("agent: the employer's applications", agent, APPLICATIONS),
                Call.read("agent: applications for a posting", agent, APPLICATIONS + "&posting=" + posting),
                Call.read("agent: those in one state", agent, APPLICATIONS + "&state=" + state),
                Call.read("officer: all applications", officer, APPLICATIONS),
                later("officer: all applications, page " + PAGES, officer, APPLICATIONS)).toList();
        finding.forEach(call -> require(call, true));
        var nothing = search("two words that never meet (焊接 培训)", "words=" + text("焊接 培训"));
        require(nothing, false);
        return Stream.concat(finding.stream(), Stream.of(nothing)).toList();
    }

    private Call search(String name, String query) {
        return Call.read("search: " + name, talent, SEARCH + query);
    }

    /** The same list further down. */
    private Call later(String name, Session caller, String path) {
        var cursor = "";
        for (int page = 1; page < PAGES; page++) {
            cursor = "&cursor=" + ask(caller, path + cursor).path("next").asString();
        }
        return Call.read(name, caller, path + cursor);
    }

    /** The first page of a word that is as wanted. */
    private Call widePage(String name, String word, Predicate<JsonNode> wanted) {
        var path = RECRUITMENT + "public/job-postings?limit=" + WIDE + "&words=" + text(word);
        var cursor = "";
        for (int page = 1; page < MOST_PAGES; page++) {
            var answer = ask(talent, path + cursor);
            if (wanted.test(answer)) {
                return Call.read(name, talent, path + cursor);
            }
            cursor = "&cursor=" + answer.path("next").asString();
        }
        throw new IllegalStateException("no page of " + word + " is as wanted");
    }

    /** After all that have the word in the title come those that have it elsewhere. */
    private static boolean isPastTitles(JsonNode page, String word) {
        return page.path("items").values().stream().anyMatch(item -> !item.path("title").asString().contains(word));
    }

    private static boolean isLast(JsonNode page) {
        return page.path("next").isMissingNode();
    }

    private void require(Call call, boolean something) {
        var answer = ask(call.caller(), call.request().get().path());
        var found = Stream.of("items", "areas").map(answer::path).collect(Collectors.summingInt(
                JsonNode::size));
        if (found > 0 != something) {
            throw new IllegalStateException(call.name() + " was answered " + answer);
        }
    }

    private JsonNode ask(Session caller, String path) {
        return client.expect(Request.get(path), caller).body();
    }

    private static String text(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}

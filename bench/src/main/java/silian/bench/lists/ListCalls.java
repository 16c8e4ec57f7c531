package silian.bench.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    private static final int PAGES = 40;

    private final PlatformClient client;
    private final Session talent;
    private final Session agent;
    private final Session officer;

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
     * @throws IllegalStateException if one finds nothing where there is something, or something where there is nothing
     */
    List<Call> all(String posting) {
        var finding = Stream.of(
                search("newest of all", ""), search("best paid of all", "sort=BEST_PAID"),
                search("a word in one of four (工程师)", "words=" + text("工程师")),
                search("a trade (焊接)", "words=" + text("焊接")),
                search("three words (负责 焊接 工程师)", "words=" + text("负责 焊接 工程师")),
                search("word, area, education", "words=" + text("工程师") + "&area=420302&education=21"),
                search("word, pay of 13,000, best paid", "words=" + text("主管") + "&payFrom=13000&sort=BEST_PAID"),
                search("chain, size, major", "chain=" + text("生物医药") + "&employerSize=SMALL&major=" + text("药学")),
                later("a word, page " + PAGES, talent, SEARCH + "words=" + text("工程师")),
                Call.read("talent: near my profile", talent, RECRUITMENT + "me/near-postings?area=420302&payFrom=8000"),
                Call.read("facets of a trade", talent, RECRUITMENT + "public/job-postings/facets?words=" + text("焊接")),
                Call.read("talent: own applications", talent, APPLICATIONS),
                Call.read("agent: the employer's applications", agent, APPLICATIONS),
                Call.read("agent: applications for a posting", agent, APPLICATIONS + "&posting=" + posting),
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

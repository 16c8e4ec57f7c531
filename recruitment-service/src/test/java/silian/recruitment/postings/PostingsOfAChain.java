package silian.recruitment.postings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import silian.platform.testing.Tokens;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Answer;
import tools.jackson.databind.JsonNode;

/** The postings of one employer, told from those of all other tests by their chain (产业链). */
final class PostingsOfAChain {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final String chain = "示例链" + NEXT.incrementAndGet();
    private final Recruitment service;
    private final String employer;

    PostingsOfAChain(Recruitment service, String employer) {
        this.service = service;
        this.employer = employer;
    }

    String chain() {
        return chain;
    }

    String employer() {
        return employer;
    }

    Answer search(String more) {
        return service.read("/job-postings?chain=" + chain + more);
    }

    List<String> found(String more) {
        return ids(search(more).expect(200).body());
    }

    /** Page by page. */
    List<String> paged(String more, int limit) {
        var pages = new ArrayList<String>();
        var next = "";
        do {
            var page = search(more + "&limit=" + limit + (next.isEmpty() ? "" : "&cursor=" + next)).expect(200).body();
            pages.addAll(ids(page));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return pages;
    }

    static List<String> ids(JsonNode page) {
        return page.path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }

    String posted(Map<String, Object> told) {
        var id = draft(told).expect(201).text("id");
        publish(id).expect(200);
        return id;
    }

    Answer draft(Map<String, Object> told) {
        var posting = new HashMap<>(Recruitment.aPosting(2));
        posting.put("chain", chain);
        posting.putAll(told);
        return service.post(Tokens.employerAgent(employer), "/job-postings", posting);
    }

    Answer publish(String id) {
        return service.post(Tokens.officer(), "/job-postings/" + id + "/publication", Map.of());
    }
}

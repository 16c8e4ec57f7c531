package silian.acceptance.fire.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import silian.acceptance.year.EnterpriseSeed;
import silian.acceptance.year.GraduateSeed;

/**
 * Makes one more application of a person, straight to a posting, with an interview and an agreement that nobody has
 * signed. It happens on the day of the graduation, because campus agreements are for graduates.
 */
final class HiringMaking {

    private static final String API = "/api/recruitment/v1";

    private final PlatformClient client;
    private final Cast cast;

    HiringMaking(PlatformClient client, Cast cast) {
        this.client = client;
        this.cast = cast;
    }

    /** The ids of interview and agreement, by kind. */
    Map<String, String> make(EnterpriseSeed enterprise, GraduateSeed graduate) {
        var agent = cast.agentOf(enterprise);
        var talent = cast.talent(graduate);
        var day = graduate.graduation().plusYears(1);
        var grant = client.expect(Request.post("/api/identity/v1/back-fill-grants",
                Map.of("date", day.toString(), "reason", "示例补录", "minutes", 60)), cast.officer()).text("grant");
        var on = new On(client, day, grant);

        var posting = on.post("/job-postings", Map.of("title", "示例岗位", "minimumEducation", "21", "openings", 1,
                "payFrom", 4000, "payTo", 7000), agent);
        on.post("/job-postings/" + posting + "/publication", Map.of(), cast.officer());
        var application = "/applications/" + on.post("/applications", Map.of("posting", posting), talent);
        on.post(application + "/screening", Map.of(), agent);
        var slot = Map.of("startsAt", day.plusDays(1) + "T01:00:00Z", "endsAt", day.plusDays(1) + "T02:00:00Z",
                "interviewer", "A-01");
        var interview = on.post(application + "/interviews", Map.of("round", 1, "slots", List.of(slot)), agent);
        on.post(application + "/offer", Map.of("pay", 5000, "startsOn", day.plusDays(30).toString(), "expiresOn",
                day.plusDays(7).toString(), "fullTime", true), agent);
        on.post(application + "/acceptance", Map.of(), talent);
        var agreement = on.post(application + "/agreement", Map.of("position", "示例岗位", "workplace", "示例厂区", "pay",
                5000, "startsOn", day.plusDays(30).toString()), agent);
        return Map.of("interview", interview, "agreement", agreement);
    }

    /** Sends commands on a day of the past. */
    private record On(PlatformClient client, LocalDate day, String grant) {

        /** The id of what was made or moved. */
        String post(String path, Map<String, ?> content, Session caller) {
            return client.expect(Request.post(API + path, content).with("Business-Date", day.toString())
                    .with("Back-Fill-Grant", grant), caller).text("id");
        }
    }
}

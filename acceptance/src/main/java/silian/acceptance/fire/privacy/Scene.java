package silian.acceptance.fire.privacy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.Logins;
import silian.acceptance.client.Request;
import silian.acceptance.fire.privacy.Plantings.Nobody;
import silian.acceptance.year.GraduateSeed;
import silian.platform.standards.MobileNumber;
import silian.platform.standards.ResidentId;

/**
 * Where planting takes place.
 *
 * @param school the university that uploads
 */
record Scene(Plantings plantings, Answers answers, Cast cast, Logins logins, String school) {

    /** A command under a key of its own. */
    static Request command(String path, Object content) {
        return Request.post(path, content).keyed(UUID.randomUUID().toString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A line of a roster. */
    String row(Nobody nobody, int number) {
        return new GraduateSeed(number, school, "P2021%05d".formatted(number), nobody.name(),
                new ResidentId(nobody.idNumber()), new MobileNumber(nobody.phone()), "21", "410", "示例专业",
                LocalDate.of(2021, 6, 25), "%s1202105%06d".formatted(school, number), "").csvRow();
    }

    /** Uploads lines of a roster. */
    void upload(String way, String rows) {
        answers.ask(way, Request.upload("/api/recruitment/v1/graduate-uploads", "text/csv; charset=utf-8",
                GraduateSeed.CSV_HEADER + "\n" + rows).keyed(UUID.randomUUID().toString()), cast.university(school));
    }

    /** A body that is no JSON we would write ourselves. */
    static Request raw(String path, String body) {
        return new Request("POST", path, body, Map.of("Content-Type", "application/json", "Idempotency-Key",
                UUID.randomUUID().toString()));
    }
}

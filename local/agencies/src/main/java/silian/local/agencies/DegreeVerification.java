package silian.local.agencies;

import com.github.tomakehurst.wiremock.http.Request;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;

/**
 * Verifies graduation certificates (18 digits: school 5, type 1, year 4, level 2, serial 6) and degree certificates
 * (16 digits: school 5, level 1, year 4, serial 6). A serial that begins with 990 is not found, one with 991 is still
 * being looked up, any other is verified. A certificate of another school than the one asked about is not found.
 */
final class DegreeVerification implements Agency {

    private static final Pattern GRADUATION = Pattern.compile(
            "(?<school>\\d{5})(?<type>[156])(?<year>(19|20)\\d{2})(?<level>0[12456])(?<serial>\\d{6})");
    private static final Pattern DEGREE = Pattern.compile(
            "(?<school>\\d{5})(?<level>[234])(?<year>(19|20)\\d{2})(?<serial>\\d{6})");

    @Override
    public String name() {
        return "degree-verification";
    }

    @Override
    public Answer answer(Request request) {
        var number = Paths.last(request);
        var school = request.queryParameter("school");
        for (var form : new Pattern[]{GRADUATION, DEGREE}) {
            var certificate = form.matcher(number);
            if (certificate.matches()) {
                var asked = school.isPresent() ? school.firstValue() : certificate.group("school");
                var serial = certificate.group("serial");
                if (!asked.equals(certificate.group("school")) || serial.startsWith("990")) {
                    break;
                }
                var body = new LinkedHashMap<String, Object>();
                body.put("certificateNumber", number);
                body.put("status", serial.startsWith("991") ? "PENDING" : "VERIFIED");
                body.put("kind", form == GRADUATION ? "GRADUATION" : "DEGREE");
                body.put("school", certificate.group("school"));
                body.put("level", certificate.group("level"));
                body.put("year", Integer.parseInt(certificate.group("year")));
                return Answer.ok(body);
            }
        }
        return Answer.unknown("certificate.unknown");
    }
}

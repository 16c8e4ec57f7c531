package silian.acceptance.fire.rubbish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge must be able to find something. */
class JudgeTests {

    private static final String FLAT = "{\"id\":\"1\",\"completedOn\":null}";
    private static final String PROBLEM = """
            {"code":"field.date","status":400,"faults":[{"field":"name","code":"field.date","message":"..."}]}""";

    private final Judge judge = new Judge(new Contract());

    @Test
    void findsNothingInWhatTheDocumentTells() {
        assertThat(judge.offences(list(), answer(200, "application/json", "{\"items\":[" + FLAT + "]}"))).isEmpty();
        assertThat(judge.offences(list(), answer(400, "application/problem+json;charset=UTF-8", PROBLEM))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"503|application/problem+json|{}|status 503",
            "409|application/problem+json|{\"code\":\"a.b\",\"status\":409,\"faults\":[{\"code\":\"a.b\"}]}|not documented",
            "200|text/plain|words|content type", "200|application/json|{\"items\":[{\"id\":7}]}|type",
            "200|application/json|{\"items\":[{\"secret\":7}]}|additionalProperties",
            "200|application/json|{\"items\":[{\"completedOn\":\"2022-02-31\"}]}|format",
            "400|application/json|{}|no problem document", "400|application/problem+json|{}|no code",
            "400|application/problem+json|{\"code\":\"a.b\",\"status\":400,\"faults\":[{\"code\":\"a.b\"}]}|names no field",
            "400|application/problem+json|{\"code\":\"java.lang.Error\",\"status\":400,\"faults\":[{\"field\":\"a\"}]}|internals"})
    void findsWhatTheDocumentDoesNotTell(int status, String type, String body, String offence) {
        assertThat(judge.offences(list(), answer(status, type, body))).anyMatch(found -> found.contains(offence));
    }

    @Test
    void findsACommandCarriedOutAgainstTheDocument() {
        var shot = new Shot(0, SmallDocument.command(), "officer");
        shot.set("Idempotency-Key", "example");
        shot.bytes = "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(judge.offences(shot, answer(200, "application/json", FLAT)))
                .anyMatch(found -> found.contains("carried out although"));
    }

    @ParameterizedTest
    @CsvSource({"FREE, 0", "'', 0", "&, 0", "FREE&x, 0", "free, 1", "free&x, 1"})
    void findsAChoiceTakenThatTheDocumentDoesNotKnow(String value, int offences) {
        var shot = list();
        shot.query.add(new Shot.Field("state", value));

        assertThat(judge.offences(shot, answer(200, "application/json", "{\"items\":[" + FLAT + "]}")))
                .hasSize(offences);
    }

    @Test
    void wantsAnAnswerToEveryRequestButToAHalfOne() {
        var half = list();
        half.mayGoUnanswered = true;

        assertThat(judge.offences(half, Answered.nothing())).isEmpty();
        assertThat(judge.offences(list(), Answered.nothing())).containsExactly("no answer");
    }

    @Test
    void knowsTheFormThatOpenIdConnectGivesTheIssuersPathAndNoOther() {
        var own = list();
        own.target = "/userinfo";
        var other = list();
        other.target = "/api/housing/v1/me";
        var bearer = new Answered(401, Map.of("www-authenticate", List.of("Bearer error=\"invalid_token\"")),
                new byte[0]);

        assertThat(judge.offences(own, bearer)).isEmpty();
        assertThat(judge.offences(other, bearer)).anyMatch(found -> found.contains("no problem document"));
        assertThat(judge.offences(own, answer(401, "application/json", "{}")))
                .anyMatch(found -> found.contains("no problem document"));
    }

    private static Shot list() {
        return new Shot(0, SmallDocument.list(), "officer");
    }

    private static Answered answer(int status, String type, String body) {
        return new Answered(status, Map.of("content-type", List.of(type)), body.getBytes(StandardCharsets.UTF_8));
    }
}

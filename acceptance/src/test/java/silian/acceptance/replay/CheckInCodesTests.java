package silian.acceptance.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import silian.acceptance.client.Answer;
import tools.jackson.databind.json.JsonMapper;

class CheckInCodesTests {

    private final AtomicInteger shown = new AtomicInteger();
    private final CheckInCodes codes = new CheckInCodes(() -> "code-" + shown.incrementAndGet());
    private final List<String> tried = new ArrayList<>();

    @Test
    void showsOneCodeAsLongAsItLetsIn() {
        for (int person = 0; person < 3; person++) {
            assertThat(codes.checkIn(code -> answer(code, "")).isSuccess()).isTrue();
        }

        assertThat(tried).containsExactly("code-1", "code-1", "code-1");
    }

    @Test
    void showsTheNextToWhoeverFindsItExpired() {
        assertThat(codes.checkIn(code -> answer(code, "code-1")).isSuccess()).isTrue();
        assertThat(codes.checkIn(code -> answer(code, "code-1")).isSuccess()).isTrue();

        assertThat(tried).containsExactly("code-1", "code-2", "code-2");
    }

    @Test
    void showsOneNextCodeToManyWhoHoldTheSameExpiredOne() {
        codes.checkIn(code -> {
            // somebody else held it too and was faster
            if (code.equals("code-1")) {
                codes.checkIn(other -> answer(other, "code-1"));
            }
            return answer(code, "code-1");
        });

        assertThat(tried).containsExactly("code-1", "code-2", "code-1", "code-2");
        assertThat(shown).hasValue(2);
    }

    private Answer answer(String code, String expired) {
        tried.add(code);
        return code.equals(expired)
                ? new Answer(400, HttpHeaders.of(Map.of(), (_, _) -> true),
                        JsonMapper.shared().readTree("{\"code\": \"check-in.code-expired\"}"))
                : new Answer(200, HttpHeaders.of(Map.of(), (_, _) -> true), JsonMapper.shared().readTree("{}"));
    }
}

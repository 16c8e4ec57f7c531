package silian.acceptance.fire.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import silian.acceptance.client.Answer;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import tools.jackson.databind.json.JsonMapper;

class CommandLedgerTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private CommandLedger ledger;
    private final Session officer = new Session(() -> "h." + Base64.getUrlEncoder().withoutPadding()
            .encodeToString("{\"sub\":\"officer\"}".getBytes(StandardCharsets.UTF_8)) + ".s");
    private final Request hire = Request.post("/api/recruitment/v1/applications/1/hire", Map.of("name", "示例零"))
            .keyed("year-1-hire-1");

    @BeforeEach
    void open() {
        ledger = new CommandLedger(folder.resolve("commands.jsonl"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void takesTheSameAnswerAgain() {
        ledger.answered(hire, officer, answer(201, "{\"hireId\":\"a\"}"));
        ledger.answered(hire, officer, answer(201, "{\"hireId\":\"a\"}"));

        assertThat(ledger.contradictions()).isEmpty();
        assertThat(ledger.acknowledged()).singleElement().satisfies(one -> {
            assertThat(one.ids()).containsExactly("a");
            assertThat(one.subject()).isEqualTo("officer");
        });
    }

    @Test
    void findsTwoIdsForOneKey() {
        ledger.answered(hire, officer, answer(201, "{\"hireId\":\"a\"}"));
        ledger.answered(hire, officer, answer(201, "{\"hireId\":\"b\"}"));

        assertThat(ledger.contradictions()).singleElement().asString().contains("[a]", "[b]");
    }

    @Test
    void findsAFailureWithoutAName() {
        ledger.answered(hire, officer, answer(500, "{}"));

        assertThat(ledger.contradictions()).singleElement().asString().contains("500");
        assertThat(ledger.acknowledged()).isEmpty();
    }

    @Test
    void countsRefusalsAndWritesNoBody() throws IOException {
        ledger.sent(hire, officer);
        ledger.answered(hire, officer, answer(503, "{\"code\":\"platform.store-unavailable\"}"));
        ledger.unanswered(hire, officer, new IOException("reset"));

        assertThat(ledger.counts()).containsOnlyKeys("answered 503", "no answer");
        assertThat(Files.readAllLines(folder.resolve("commands.jsonl"))).hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("year-1-hire-1").doesNotContain("示例零"));
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, HttpHeaders.of(Map.of(), (_, _) -> true), JSON.readTree(body));
    }
}

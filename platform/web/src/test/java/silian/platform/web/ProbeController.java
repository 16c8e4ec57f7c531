package silian.platform.web;

import com.mongodb.MongoTimeoutException;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Fault;
import silian.platform.commands.Identifier;
import silian.platform.commands.Refusal;

/** Operations that show the web layer from all sides. */
@RestController
@RequestMapping("/api/probe/v1")
class ProbeController {

    enum Level {
        ASSOCIATE, BACHELOR
    }

    record PostingId(@Pattern(regexp = PostingId.FORM) String value) implements Identifier {

        static final String FORM = "[a-z0-9-]{1,40}";

        PostingId {
            if (!value.matches(FORM)) {
                throw Refusal.invalid("postingId", "path.unknown");
            }
        }
    }

    record Demand(@NotBlank @Size(max = 10) String title, @Min(1) int openings, @Nullable Level level) {}

    record Visit(@NotNull PostingId posting, @NotNull LocalDate visitedOn, @Nullable Money pay,
            @Schema(requiredMode = RequiredMode.REQUIRED, maximum = "9") @Nullable BigDecimal area,
            @Nullable Instant seenAt,
            @NotNull @Size(min = 1, max = 3) @Valid List<Demand> demands) {}

    record VisitView(String id, String posting, LocalDate visitedOn, @Nullable Money pay, int demands,
            @Nullable Demand first) {}

    record ThingView(PostingId id, @Nullable Long version) implements Versioned {}

    @PostMapping("/visits")
    ResponseEntity<VisitView> record(@RequestBody Visit visit, Command command) {
        var view = new VisitView(command.derive("visit"), visit.posting().value(), visit.visitedOn(), visit.pay(),
                visit.demands().size(), null);
        return ResponseEntity.status(201).body(view);
    }

    @GetMapping("/things/{id}")
    ThingView thing(@PathVariable PostingId id, ExpectedVersion expected) {
        expected.check(7L);
        return new ThingView(id, id.value().equals("unsaved") ? null : 7L);
    }

    @GetMapping("/commands")
    Map<String, Object> command(Command command, Caller caller) {
        return Map.of("id", command.id().value(), "at", command.at(), "on", command.on(), "caller", caller.subject());
    }

    @GetMapping("/levels")
    Map<String, Object> level(@RequestParam Level level) {
        return Map.of("level", level);
    }

    @GetMapping("/days")
    Map<String, Object> days(@RequestParam LocalDate from, @RequestHeader("X-Level") Level level) {
        return Map.of("from", from, "level", level);
    }

    @GetMapping("/times")
    Map<String, Object> times(@RequestParam Instant since) {
        return Map.of("since", since.toEpochMilli());
    }

    @GetMapping(value = "/ways", params = "hire")
    String way(@RequestParam String hire) {
        return hire;
    }

    @GetMapping("/numbers")
    Paged<Integer> numbers(Paging paging) {
        var after = paging.position().getKeys().getOrDefault("number", 0L);
        int from = Math.toIntExact((Long) after);
        var all = IntStream.rangeClosed(from + 1, 120).boxed().toList();
        var page = all.subList(0, Math.min(paging.limit().max(), all.size()));
        IntFunction<KeysetScrollPosition> positions = i -> (KeysetScrollPosition) ScrollPosition
                .forward(Map.of("number", (long) page.get(i)));
        return Paged.of(Window.from(page, positions, page.size() < all.size()), number -> number, paging);
    }

    @PostMapping("/facts")
    int facts(@RequestBody Map<String, Object> facts) {
        return facts.size();
    }

    @PostMapping(value = "/uploads", consumes = "text/csv")
    Map<String, Object> upload(InputStream body) throws IOException {
        return Map.of("bytes", body.transferTo(java.io.OutputStream.nullOutputStream()));
    }

    @GetMapping(value = "/refusals/{kind}", produces = MediaType.APPLICATION_JSON_VALUE)
    void refuse(@PathVariable String kind) {
        switch (kind) {
            case "conflict" -> throw Refusal.conflict("version.conflict");
            case "unknown" -> throw Refusal.unknown("path");
            case "ineligible" -> throw Refusal.ineligible(List.of(new Fault("a", "field.required", Map.of()),
                    new Fault("b", "field.at-least", Map.of("value", 3))));
            case "unavailable" -> throw Refusal.unavailable("platform.unavailable", java.time.Duration.ofSeconds(7));
            case "lost" -> throw new OptimisticLockingFailureException("document 4711 of jobPostings");
            case "driver" -> throw new MongoTimeoutException("no server among secret:27017");
            case "duplicate" -> throw new DuplicateKeyException("E11000 collection jobPostings 420302199001011234");
            default -> throw new IllegalStateException("secret 420302199001011234");
        }
    }
}

package silian.platform.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;

/** Commands whose effects can be counted, and which can be held up, refused or killed half-way. */
@RestController
@RequestMapping("/api/effects/v1")
class Effects {

    record Order(String name) {}

    record OrderView(String id, String name, Long version) implements Versioned {}

    /** Ids of everything created, one for each command. */
    static final Map<String, String> CREATED = new ConcurrentHashMap<>();
    /** The command id of every execution, repeated ones too. */
    static final List<String> EXECUTIONS = new CopyOnWriteArrayList<>();
    static final AtomicBoolean REFUSE = new AtomicBoolean();
    static final AtomicReference<Consumer<Command>> AFTER = new AtomicReference<>(command -> {});

    static void reset() {
        CREATED.clear();
        EXECUTIONS.clear();
        REFUSE.set(false);
        AFTER.set(command -> {});
    }

    @PostMapping("/orders")
    ResponseEntity<OrderView> order(@RequestBody Order order, Command command) {
        EXECUTIONS.add(command.id().value());
        if (REFUSE.get()) {
            throw Refusal.conflict("version.conflict");
        }
        var id = command.derive("order");
        CREATED.put(id, order.name());
        AFTER.get().accept(command);
        return ResponseEntity.created(java.net.URI.create("/api/effects/v1/orders/" + id))
                .body(new OrderView(id, order.name(), 3L));
    }

    @PostMapping("/payments")
    @MoneyCommand
    Map<String, String> pay(Command command) {
        EXECUTIONS.add(command.id().value());
        return Map.of("paid", command.derive("payment"));
    }

    @PostMapping(value = "/uploads", consumes = "text/csv")
    Map<String, Object> upload(java.io.InputStream body, Command command) throws java.io.IOException {
        EXECUTIONS.add(command.id().value());
        return Map.of("firstByte", body.read());
    }

    /** Acts after it has read everything, as whoever checks a file before taking it. */
    @PostMapping(value = "/rosters", consumes = "text/csv")
    Map<String, Object> roster(java.io.InputStream body, Command command) throws java.io.IOException {
        var bytes = body.readAllBytes().length;
        EXECUTIONS.add(command.id().value());
        AFTER.get().accept(command);
        return Map.of("bytes", bytes);
    }

    @PostMapping("/large")
    String large(Command command) {
        EXECUTIONS.add(command.id().value());
        return "x".repeat(300 * 1024);
    }
}

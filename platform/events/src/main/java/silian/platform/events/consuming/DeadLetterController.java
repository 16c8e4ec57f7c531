package silian.platform.events.consuming;

import jakarta.validation.constraints.Size;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Min;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.platform.web.FreeText;
import silian.platform.web.Paged;
import silian.platform.web.Paging;

/** What waits because an event could not be applied, and what ops can do about it. */
@RestController
@RequestMapping("/api/${silian.service.path}/v1/dead-letters")
class DeadLetterController {

    private static final String OPS = "hasRole('OPS')";
    private static final int MOST_PAYLOADS = 20;

    private final ParkedAggregates parked;
    private final Letters letters;
    private final Redriving redriving;

    DeadLetterController(ParkedAggregates parked, Letters letters, Redriving redriving) {
        this.parked = parked;
        this.letters = letters;
        this.redriving = redriving;
    }

    /** A parked aggregate. */
    record ParkedView(String id, String topic, String aggregateId, int waiting, @Nullable EventView first) {

        static ParkedView of(ParkedAggregate aggregate) {
            var entries = aggregate.entries();
            return new ParkedView(aggregate.id(), aggregate.topic(), aggregate.key(), entries.size(),
                    entries.isEmpty() ? null : EventView.of(entries.getFirst(), null));
        }
    }

    /** A parked aggregate with all that waits. */
    record ParkedDetails(String id, String topic, String aggregateId, List<EventView> events) {}

    /**
     * A waiting event.
     *
     * @param payload the contract's JSON, or whatever was sent in its place; shown for the first events only
     */
    record EventView(int partition, long offset, @Nullable Long sequence, @Nullable String type,
            @Nullable String eventId, String reason, Instant at, @Nullable String payload) {

        static EventView of(ParkedEvent event, @Nullable String payload) {
            return new EventView(event.partition(), event.offset(), event.sequence(), event.type(), event.eventId(),
                    event.reason(), event.at(), payload);
        }
    }

    /**
     * How far a re-drive went.
     *
     * @param failure why the next event still cannot be applied; absent if nothing waits any more
     */
    record RedriveView(int applied, int waiting, @Nullable String failure) {}

    /** Which event is given up, as the caller has seen it, and why. */
    record DiscardRequest(@Min(0) int partition, @Min(0) long offset,
            @NotBlank(message = "dead-letter.reason-missing") @Size(max = 500) @FreeText String reason) {}

    @GetMapping
    @PreAuthorize(OPS)
    Paged<ParkedView> list(Paging paging) {
        return Paged.of(parked.page(paging.position(), paging.limit()), ParkedView::of, paging);
    }

    @GetMapping("/{id}")
    @PreAuthorize(OPS)
    ParkedDetails inspect(@PathVariable String id) {
        var aggregate = parked.find(id).orElseThrow(() -> Refusal.unknown("dead-letter"));
        var entries = aggregate.entries();
        var events = entries.stream().map(event -> EventView.of(event,
                entries.indexOf(event) < MOST_PAYLOADS ? payload(aggregate, event) : null)).toList();
        return new ParkedDetails(aggregate.id(), aggregate.topic(), aggregate.key(), events);
    }

    @PostMapping("/{id}/re-drive")
    @PreAuthorize(OPS)
    RedriveView redrive(@PathVariable String id) {
        var outcome = redriving.redrive(id);
        var waiting = parked.find(id).map(aggregate -> aggregate.entries().size()).orElse(0);
        return new RedriveView(outcome.applied(), waiting, outcome.failure());
    }

    @PostMapping("/{id}/discards")
    @PreAuthorize(OPS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String id, @Valid @RequestBody DiscardRequest request, Caller caller) {
        redriving.discard(id, request.partition(), request.offset(), caller.subject(), request.reason());
    }

    private @Nullable String payload(ParkedAggregate aggregate, ParkedEvent event) {
        return letters.read(aggregate.topic(), event)
                .map(letter -> letter.value() == null ? null : new String(letter.value(), StandardCharsets.UTF_8))
                .orElse(null);
    }
}

package silian.platform.events.post;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.events.AppliedEvents;
import silian.platform.events.Delivered;

/** What is known elsewhere about a parcel: every effect is a line, so a repeated or misplaced one is seen. */
@Document("tracked")
@TypeAlias("Tracked")
public final class Tracked {

    @Id
    private final String id;
    @Version
    private @Nullable Long version;
    private final List<String> lines;
    private AppliedEvents applied;

    Tracked(String id, @Nullable Long version, List<String> lines, AppliedEvents applied) {
        this.id = id;
        this.version = version;
        this.lines = new ArrayList<>(lines);
        this.applied = applied;
    }

    static Tracked unknown(String id) {
        return new Tracked(id, null, List.of(), AppliedEvents.none());
    }

    boolean has(Delivered<?> event) {
        return applied.has(event);
    }

    Tracked with(String line, Delivered<?> event) {
        lines.add(line);
        applied = applied.with(event);
        return this;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }
}

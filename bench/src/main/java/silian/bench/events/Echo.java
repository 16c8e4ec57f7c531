package silian.bench.events;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The effect of a signal elsewhere: a document of its own.
 *
 * @param id derived from the event, so that a second delivery finds it there
 */
@Document("echoes")
@TypeAlias("Echo")
record Echo(@Id String id, @Version @Nullable Long version, String signal, String text) {}

package silian.platform.security.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Caller;
import silian.platform.security.Hmac;

/**
 * One line of the account.
 *
 * @param kind what it tells
 * @param at when, to the millisecond
 * @param subject who
 * @param roles as what
 * @param tenant for whom
 * @param operation method and path pattern, or the personal field that is revealed
 * @param target the object it is about, without personal data
 * @param detail the business date a command asks for, the outcome's status or the reveal's reason
 * @param about the id of the entry or command this one belongs to
 */
record AuditEntry(Kind kind, Instant at, String subject, List<String> roles, @Nullable String tenant, String operation,
        @Nullable String target, @Nullable String detail, @Nullable String about) {

    /** What an entry tells; stored by name. */
    enum Kind {
        /** A command is about to be carried out. */
        INTENT,
        /** A command has been answered. Its absence means the process died in between. */
        OUTCOME,
        /** A personal value is about to be shown. */
        REVEAL
    }

    AuditEntry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        roles = roles.stream().sorted().toList();
    }

    static AuditEntry of(Kind kind, Instant at, Caller caller, String operation, @Nullable String target,
            @Nullable String detail, @Nullable String about) {
        return new AuditEntry(kind, at, caller.subject(), List.copyOf(caller.roles()), caller.tenant(), operation,
                target, detail, about);
    }

    /** The link that ties this entry to its place and to everything before it. */
    String link(Hmac key, long chain, long sequence, String previous) {
        var text = new StringBuilder();
        for (var part : new @Nullable Object[]{chain, sequence, previous, kind, at.toEpochMilli(), subject,
                String.join(",", roles), tenant, operation, target, detail, about}) {
            var value = Objects.toString(part, null);
            text.append(value == null ? "-" : value.length() + ":" + value).append('\n');
        }
        return HexFormat.of().formatHex(key.of(text.toString()));
    }

    Document stored(String id, String link) {
        return new Document("_id", id).append("kind", kind.name()).append("at", at).append("subject", subject)
                .append("roles", roles).append("tenant", tenant).append("operation", operation)
                .append("target", target).append("detail", detail).append("about", about).append("link", link);
    }

    /** @throws RuntimeException if the document is not an entry any more */
    static AuditEntry read(Document stored) {
        return new AuditEntry(Kind.valueOf(stored.getString("kind")), stored.getDate("at").toInstant(),
                stored.getString("subject"), stored.getList("roles", String.class), stored.getString("tenant"),
                stored.getString("operation"), stored.getString("target"), stored.getString("detail"),
                stored.getString("about"));
    }
}

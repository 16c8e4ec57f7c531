package silian.platform.security.audit;

import java.util.regex.Pattern;
import silian.platform.commands.Refusal;

/**
 * A place in the account: behind so many entries of a chain. It sorts as the ids of entries do and is written as they
 * are; whoever goes on from it is told nothing that is not checked again.
 */
record AuditPlace(long chain, long sequence) {

    static final AuditPlace BEGINNING = new AuditPlace(0, 0);
    private static final Pattern FORM = Pattern.compile("(\\d{10})-(\\d{12})");

    /** @throws Refusal {@code audit.place-malformed} at {@code after} */
    static AuditPlace of(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw Refusal.invalid("after", "audit.place-malformed");
        }
        return new AuditPlace(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    String text() {
        return AuditStore.id(chain, sequence);
    }
}

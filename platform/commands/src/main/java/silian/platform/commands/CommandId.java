package silian.platform.commands;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identifies one command for ever, however often it is sent. With an idempotency key it is a digest of caller,
 * operation and key, so that a repeated request has the same id even after a crash; without one it is random.
 */
public record CommandId(String value) implements Identifier {

    /** The form of what {@link #derive} gives, and so of nearly every id. */
    public static final String DERIVED = "[0-9a-f]{32}";

    /** @throws IllegalArgumentException if {@code value} is not 32 to 128 characters of {@code [0-9a-z-]} */
    public CommandId {
        if (!value.matches("[0-9a-z-]{32,128}")) {
            throw new IllegalArgumentException("not a command id");
        }
    }

    /**
     * Derives the id of something the command creates: the same command and kind give the same id, so that a second
     * execution after a crash meets what the first one created instead of creating it twice.
     *
     * @param kind what is created, with a discriminator if there are several, such as {@code "posting:3"}
     * @return 32 lower-case hexadecimal digits
     */
    public String derive(String kind) {
        return digest(value + '\n' + kind);
    }

    /** Derives an id from any stable text, such as an event's id and what it leads to. */
    public static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

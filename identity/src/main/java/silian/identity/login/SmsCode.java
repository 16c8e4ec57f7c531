package silian.identity.login;

import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.identity.IdentitySettings;
import silian.platform.security.BlindIndex;

/**
 * The one-time code last sent to a phone (短信验证码). Good once, for a few minutes, against a few guesses. Every use
 * changes it, so that of several guesses at once only one is answered.
 */
@Document("smsCodes")
@TypeAlias("SmsCode")
final class SmsCode {

    private static final Duration DAY = Duration.ofHours(24);

    @Id
    private final BlindIndex phone;
    @Version
    private @Nullable Long version;
    private @Nullable String digest;
    private Instant expiresAt;
    private int guesses;
    private List<Instant> sent;
    @Indexed
    private Instant forgetAt;

    @PersistenceCreator
    SmsCode(BlindIndex phone, @Nullable Long version, @Nullable String digest, Instant expiresAt, int guesses,
            List<Instant> sent, Instant forgetAt) {
        this.phone = phone;
        this.version = version;
        this.digest = digest;
        this.expiresAt = expiresAt;
        this.guesses = guesses;
        this.sent = List.copyOf(sent);
        this.forgetAt = forgetAt;
    }

    /** A phone to which nothing was sent lately. */
    static SmsCode none(BlindIndex phone) {
        return new SmsCode(phone, null, null, Instant.EPOCH, 0, List.of(), Instant.EPOCH);
    }

    /** How long until another code may be sent; zero or less if now. */
    Duration pauseLeft(Instant at, IdentitySettings.Sms limits) {
        var today = sentSince(at.minus(DAY));
        if (today.isEmpty()) {
            return Duration.ZERO;
        }
        var next = today.getLast().plus(limits.pause());
        if (today.size() >= limits.perDay()) {
            var afterADay = today.get(today.size() - limits.perDay()).plus(DAY);
            next = next.isAfter(afterADay) ? next : afterADay;
        }
        return Duration.between(at, next);
    }

    /** A new code replaces the last one. */
    void replace(String newDigest, Instant at, IdentitySettings.Sms limits) {
        digest = newDigest;
        expiresAt = at.plus(limits.life());
        guesses = 0;
        sent = Stream.concat(sentSince(at.minus(DAY)).stream(), Stream.of(at)).toList();
        forgetAt = at.plus(DAY);
    }

    /** The code never left: it is void, and the next may be sent at once. */
    void notSent() {
        digest = null;
        sent = sent.subList(0, Math.max(0, sent.size() - 1));
    }

    /** Whether the guess is right; a right one and one too many use the code up. */
    boolean guess(String guessedDigest, Instant at, IdentitySettings.Sms limits) {
        var expected = digest;
        if (expected == null || !at.isBefore(expiresAt)) {
            return false;
        }
        guesses++;
        boolean right = MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII),
                guessedDigest.getBytes(StandardCharsets.US_ASCII));
        if (right || guesses >= limits.tries()) {
            digest = null;
        }
        return right;
    }

    private List<Instant> sentSince(Instant then) {
        return sent.stream().filter(time -> time.isAfter(then)).toList();
    }
}

package silian.recruitment.activities;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import silian.recruitment.language.ActivityId;

/**
 * What stands on the screen at the door (签到码), as a picture code or to type: {@code <end>.<signature>}, where the
 * end is its last second since 1970 in base 36 and the signature 120 bits of HMAC-SHA256 (RFC 2104) over activity and
 * end, keyed by the activity's own secret. Any instance can check it, nobody can make one, and a photograph of it sent
 * to a friend is worthless ten minutes later.
 *
 * @param expiresAt the end, to the second; until then it lets in
 */
public record CheckInCode(String code, Instant expiresAt) {

    static final Duration LIFE = Duration.ofMinutes(10);
    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,10})\\.([0-9A-Za-z_-]{20})");
    private static final int SIGNATURE_BYTES = 15;
    private static final int RADIX = 36;

    /** Makes the code that is shown from now on. */
    static CheckInCode issue(ActivityId activity, byte[] secret, Instant now) {
        long end = now.plus(LIFE).getEpochSecond();
        var last = Long.toString(end, RADIX);
        return new CheckInCode(last + "." + signature(activity, secret, last), Instant.ofEpochSecond(end));
    }

    /**
     * What the picture code on the screen says: {@code silian:check-in?activity=<id>&code=<code>}. An app that reads it
     * knows where to post which code.
     */
    public URI uri(ActivityId activity) {
        return URI.create("silian:check-in?activity=" + activity.value() + "&code=" + code);
    }

    /** How a code stands. */
    enum Check {
        VALID, EXPIRED, FORGED
    }

    static Check check(String code, ActivityId activity, byte[] secret, Instant now) {
        var parts = FORM.matcher(code.strip());
        if (!parts.matches()) {
            return Check.FORGED;
        }
        var expected = signature(activity, secret, parts.group(1)).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, parts.group(2).getBytes(StandardCharsets.US_ASCII))) {
            return Check.FORGED;
        }
        var end = Instant.ofEpochSecond(Long.parseLong(parts.group(1), RADIX));
        return now.isAfter(end) ? Check.EXPIRED : Check.VALID;
    }

    private static String signature(ActivityId activity, byte[] secret, String last) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var digest = mac.doFinal(("check-in\n" + activity.value() + '\n' + last).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, SIGNATURE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Says nothing that lets anybody in. */
    @Override
    public String toString() {
        return "check-in code until " + expiresAt;
    }
}

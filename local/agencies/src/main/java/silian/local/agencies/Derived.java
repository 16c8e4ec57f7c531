package silian.local.agencies;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Values that look arbitrary and follow from a text, so that nothing needs to be remembered. */
final class Derived {

    private Derived() {}

    /** 20 upper-case hexadecimal digits. */
    static String reference(String text) {
        return HexFormat.of().withUpperCase().formatHex(digest(text), 0, 10);
    }

    /** A number from 0 to {@code bound} - 1. */
    static int number(String text, int bound) {
        return new BigInteger(1, digest(text)).mod(BigInteger.valueOf(bound)).intValue();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

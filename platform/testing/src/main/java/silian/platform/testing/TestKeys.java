package silian.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Key material for tests: one temporary directory per JVM with a random key of every kind, named by the system property
 * {@code silian.keys}.
 */
public final class TestKeys {

    private static final List<String> KINDS = List.of("personal-data", "blind-index", "pseudonym", "cursor");
    private static final String PROPERTY = "silian.keys";

    private static final class Made {
        static final Path DIRECTORY = make();
    }

    private TestKeys() {}

    /** The directory, made on first use; the system property is set again on every call. */
    public static Path directory() {
        System.setProperty(PROPERTY, Made.DIRECTORY.toString());
        return Made.DIRECTORY;
    }

    /** What identity puts into the {@code phone_index} claim for a mobile number. */
    public static String phoneIndex(String phone) {
        try {
            var key = Base64.getDecoder().decode(Files.readString(directory().resolve("pseudonym.key")).strip());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var index = mac.doFinal(phone.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(index);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make() {
        try {
            var directory = Files.createTempDirectory("silian-keys-");
            var random = new SecureRandom();
            for (var kind : KINDS) {
                var key = new byte[32];
                random.nextBytes(key);
                Files.writeString(directory.resolve(kind + ".key"), Base64.getEncoder().encodeToString(key));
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make test keys", e);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            // a temporary directory left behind harms nobody, and the JVM is going down
        }
    }
}

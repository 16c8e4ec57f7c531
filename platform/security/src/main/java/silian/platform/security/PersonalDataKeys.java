package silian.platform.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys personal data is encrypted with: one encrypts, all decrypt. A key's id is the start of its own digest, so
 * that a file may be renamed when its key is no longer the active one.
 */
final class PersonalDataKeys {

    private static final String FILE = "personal-data";

    private final Map<String, SecretKey> byId = new LinkedHashMap<>();
    private final String activeId;

    PersonalDataKeys(KeyDirectory directory) {
        directory.generations(FILE).values().forEach(key -> byId.putIfAbsent(id(key), new SecretKeySpec(key, "AES")));
        activeId = byId.keySet().iterator().next();
    }

    /** A single key that is kept elsewhere. */
    PersonalDataKeys(byte[] only) {
        activeId = id(only);
        byId.put(activeId, new SecretKeySpec(only, "AES"));
    }

    String activeId() {
        return activeId;
    }

    @Nullable
    SecretKey key(String id) {
        return byId.get(id);
    }

    private static String id(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package silian.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The directory that holds key material ({@code silian.keys}), mounted from a secret store. Each file holds 32 random
 * bytes in base64, as {@code openssl rand -base64 32} prints them.
 */
public final class KeyDirectory {

    private static final int KEY_BYTES = 32;
    private static final String SUFFIX = ".key";

    private final Path directory;

    /** @throws KeyMaterialMissing if {@code directory} is not a directory */
    public KeyDirectory(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new KeyMaterialMissing("the key directory " + directory + " does not exist");
        }
        this.directory = directory;
    }

    /**
     * One key.
     *
     * @param name such as {@code blind-index}, found in {@code blind-index.key}
     * @throws KeyMaterialMissing if there is no such file or it does not hold 32 bytes in base64
     */
    public byte[] key(String name) {
        return read(directory.resolve(name + SUFFIX));
    }

    /**
     * A key and those it succeeds or precedes: {@code name.key} comes first, then every {@code name.<anything>.key}.
     *
     * @return keys by file name, the active one first
     */
    public Map<String, byte[]> generations(String name) {
        var keys = new LinkedHashMap<String, byte[]>();
        keys.put(name + SUFFIX, key(name));
        try (var others = Files.newDirectoryStream(directory, name + ".*" + SUFFIX)) {
            others.forEach(file -> keys.put(file.getFileName().toString(), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
        return keys;
    }

    /** A file in the directory, there or not. */
    public Path file(String name) {
        return directory.resolve(name);
    }

    private static byte[] read(Path file) {
        try {
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new KeyMaterialMissing("%s holds %d bytes instead of %d".formatted(file, key.length, KEY_BYTES));
            }
            return key;
        } catch (IOException e) {
            throw new KeyMaterialMissing(file + " cannot be read: " + e.getClass().getSimpleName());
        } catch (IllegalArgumentException e) {
            throw new KeyMaterialMissing(file + " is not base64");
        }
    }
}

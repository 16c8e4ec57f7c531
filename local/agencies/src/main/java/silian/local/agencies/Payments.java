package silian.local.agencies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the bank has paid; it remembers beyond its own death, as a bank would. */
final class Payments {

    /** One payment under a key; the fingerprint tells another order under the same key. */
    record Payment(String key, String amount, String fingerprint) {

        private String line() {
            return String.join(" ", Base64.getEncoder().encodeToString(key.getBytes(UTF_8)), amount, fingerprint)
                    + "\n";
        }

        private static Payment of(String line) {
            var parts = line.split(" ");
            return new Payment(new String(Base64.getDecoder().decode(parts[0]), UTF_8), parts[1], parts[2]);
        }
    }

    private final Map<String, Payment> byKey = new ConcurrentHashMap<>();
    private final @Nullable Path file;

    private Payments(@Nullable Path file) {
        this.file = file;
    }

    static Payments inMemory() {
        return new Payments(null);
    }

    static Payments in(Path file) {
        var payments = new Payments(file);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                // a killed process may leave half a line behind, whose payment nobody was told of
                Files.readAllLines(file).stream().filter(line -> line.matches("\\S+ [\\d.]+ [0-9A-F]{20}"))
                        .map(Payment::of).forEach(payment -> payments.byKey.put(payment.key(), payment));
            }
            return payments;
        } catch (IOException e) {
            throw new UncheckedIOException("the bank's payments cannot be read: " + file, e);
        }
    }

    /** The payment under this key: the given one, or the one made earlier. */
    synchronized Payment pay(Payment payment) {
        var earlier = byKey.get(payment.key());
        if (earlier != null) {
            return earlier;
        }
        write(payment);
        byKey.put(payment.key(), payment);
        return payment;
    }

    Optional<Payment> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private void write(Payment payment) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, payment.line(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the bank's payment cannot be written: " + file, e);
        }
    }
}

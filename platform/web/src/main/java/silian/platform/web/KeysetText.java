package silian.platform.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Identifier;

/** The keys of a position as bytes and back, each value as the type it had. */
final class KeysetText {

    private KeysetText() {}

    static byte[] write(Map<String, ?> keys) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(keys.size());
            for (var key : keys.entrySet()) {
                out.writeUTF(key.getKey());
                writeValue(out, key.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeValue(DataOutputStream out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> write(out, 'n', "");
            case String text -> write(out, 's', text);
            case Identifier id -> write(out, 's', id.value());
            case Enum<?> constant -> write(out, 's', constant.name());
            case Integer number -> write(out, 'i', number.toString());
            case Long number -> write(out, 'l', number.toString());
            case BigDecimal number -> write(out, 'd', number.toString());
            case Decimal128 number -> write(out, 'd', number.bigDecimalValue().toString());
            case Double number -> write(out, 'f', number.toString());
            case Boolean flag -> write(out, 'b', flag.toString());
            case Instant time -> write(out, 't', time.toString());
            case java.util.Date time -> write(out, 't', time.toInstant().toString());
            case LocalDate date -> write(out, 'c', date.toString());
            case ObjectId id -> write(out, 'o', id.toHexString());
            default -> throw new IllegalArgumentException("a list cannot be paged by a " + value.getClass().getName());
        }
    }

    private static void write(DataOutputStream out, char type, String value) throws IOException {
        out.writeByte(type);
        out.writeUTF(value);
    }

    /** @throws IllegalArgumentException if these are no bytes of ours */
    static SequencedMap<String, @Nullable Object> read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var keys = new LinkedHashMap<String, @Nullable Object>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                keys.put(in.readUTF(), readValue((char) in.readUnsignedByte(), in.readUTF()));
            }
            return keys;
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("no keyset", e);
        }
    }

    private static @Nullable Object readValue(char type, String value) {
        return switch (type) {
            case 'n' -> null;
            case 's' -> value;
            case 'i' -> Integer.valueOf(value);
            case 'l' -> Long.valueOf(value);
            case 'd' -> new BigDecimal(value);
            case 'f' -> Double.valueOf(value);
            case 'b' -> Boolean.valueOf(value);
            case 't' -> Instant.parse(value);
            case 'c' -> LocalDate.parse(value);
            case 'o' -> new ObjectId(value);
            default -> throw new IllegalArgumentException("unknown type of key");
        };
    }
}

package silian.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import silian.platform.commands.Refusal;

class CursorTests {

    private final Cursors cursors = new Cursors(new CursorKey(new byte[32]));

    @Test
    void keepsEveryTypeOfKey() {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("text", "岗位 a");
        keys.put("long", Long.MAX_VALUE);
        keys.put("int", -1);
        keys.put("decimal", new BigDecimal("29400.00"));
        keys.put("time", Instant.parse("2022-07-01T08:30:00.123Z"));
        keys.put("date", LocalDate.of(2022, 7, 1));
        keys.put("objectId", new ObjectId());
        keys.put("flag", true);
        keys.put("nothing", null);

        assertThat(roundTrip(keys)).containsExactlyEntriesOf(keys);
    }

    @Test
    void readsStoredFormsAsTheValuesTheyStandFor() {
        var read = roundTrip(Map.of("id", new ProbeController.PostingId("p-1"), "decimal",
                new Decimal128(new BigDecimal("1.50")), "level", ProbeController.Level.BACHELOR));

        assertThat(read).isEqualTo(Map.of("id", "p-1", "decimal", new BigDecimal("1.50"), "level", "BACHELOR"));
    }

    @Test
    void refusesToPageByWhatItCannotKeep() {
        assertThatIllegalArgumentException().isThrownBy(() -> roundTrip(Map.of("object", new Object())));
    }

    @Test
    void hidesTheKeysAndGivesEqualCursorsForEqualPositions() {
        var position = (KeysetScrollPosition) ScrollPosition.forward(Map.of("name", "visible"));
        var cursor = cursors.write(position, "/list");

        assertThat(new String(Base64.getUrlDecoder().decode(cursor))).doesNotContain("visible", "name");
        assertThat(cursors.write(position, "/list")).isEqualTo(cursor);
        assertThat(cursors.write(position, "/other")).isNotEqualTo(cursor);
    }

    @Test
    void refusesACursorUnderAnotherKeyOrBinding() {
        var cursor = cursors.write((KeysetScrollPosition) ScrollPosition.forward(Map.of("a", 1)), "/list");
        var otherKey = new byte[32];
        otherKey[0] = 1;

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Cursors(new CursorKey(otherKey)).read(cursor, "/list"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> cursors.read(cursor, "/lis"));
    }

    @Test
    void readsItsKeyFromTheKeyDirectory(@TempDir Path keys) throws IOException {
        Files.writeString(keys.resolve("cursor.key"), Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        var cursor = cursors.write((KeysetScrollPosition) ScrollPosition.forward(Map.of("a", 1)), "/list");

        assertThat(new Cursors(CursorKey.of(keys.toString())).read(cursor, "/list").getKeys()).containsEntry("a", 1);
    }

    @Test
    void doesNotStartOnABrokenKey(@TempDir Path keys) throws IOException {
        Files.writeString(keys.resolve("cursor.key"), "c2hvcnQ=");
        assertThatIllegalStateException().isThrownBy(() -> CursorKey.of(keys.toString()));

        Files.writeString(keys.resolve("cursor.key"), "!");
        assertThatIllegalStateException().isThrownBy(() -> CursorKey.of(keys.toString()));
    }

    private Map<String, Object> roundTrip(Map<String, ?> keys) {
        var cursor = cursors.write((KeysetScrollPosition) ScrollPosition.forward(keys), "/list");
        return cursors.read(cursor, "/list").getKeys();
    }
}

package silian.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.IntStream;

import com.mongodb.MongoCommandException;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCacheTests {

    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;
    private StoreFixture store;

    @BeforeEach
    void fill() {
        store = StoreFixture.aStoreIn(folder);
        var things = store.collection("things");
        var text = "x".repeat(1_000);
        for (int block = 0; block < 8; block++) {
            int first = block * 1_000;
            things.insertMany(IntStream.range(first, first + 1_000)
                    .mapToObj(i -> new Document("_id", i).append("text", text)).toList());
        }
        things.find().into(new ArrayList<>());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void tellsItsBoundAndStaysWithinIt() {
        assertThat(figure("maximum bytes configured")).isEqualTo(32L * MEBIBYTE);
        assertThat(figure("bytes currently in the cache")).isBetween(4L * MEBIBYTE, 32L * MEBIBYTE);
    }

    @Test
    void isEmptyOnceItsBoundIsSetAndThenStaysWithinTheNewOne() {
        assertThat(set("cache_size=2M").getString("was")).isEqualTo("cache_size=32M");
        assertThat(figure("bytes currently in the cache")).isZero();

        assertThat(store.collection("things").find(Filters.gte("_id", 0)).into(new ArrayList<>())).hasSize(8_000);
        assertThat(figure("maximum bytes configured")).isEqualTo(2L * MEBIBYTE);
        assertThat(figure("bytes currently in the cache")).isBetween(1L * MEBIBYTE, 2L * MEBIBYTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache_size=0M", "cache_size=1000M", "cache_size=2G", "eviction_target=80"})
    void refusesWhatItDoesNotKnow(String config) {
        assertThatExceptionOfType(MongoCommandException.class).isThrownBy(() -> set(config))
                .matches(refusal -> refusal.getErrorCode() == 2);
        assertThat(figure("maximum bytes configured")).isEqualTo(32L * MEBIBYTE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 999})
    void takesTheSmallestAndTheLargest(int mebibytes) {
        set("cache_size=" + mebibytes + "M");
        assertThat(figure("maximum bytes configured")).isEqualTo((long) mebibytes * MEBIBYTE);
    }

    private Document set(String config) {
        return store.client().getDatabase("admin").runCommand(new Document("setParameter", 1)
                .append("wiredTigerEngineRuntimeConfig", config));
    }

    private long figure(String name) {
        return store.client().getDatabase("admin").runCommand(new Document("serverStatus", 1))
                .get("wiredTiger", Document.class).get("cache", Document.class).getLong(name);
    }
}

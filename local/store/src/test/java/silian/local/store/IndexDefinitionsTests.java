package silian.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.MongoNamespace;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexDefinitionsTests {

    @TempDir
    Path folder;
    private StoreFixture store;
    private MongoDatabase town;

    @BeforeEach
    void open() {
        store = StoreFixture.aStoreIn(folder);
        town = store.client().getDatabase("town");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{key: {a: 1}, name: 'i'}", "{key: {a: 1, b: -1}, name: 'i', unique: true, sparse: true}",
            "{key: {'a.b': NumberLong(1)}, name: 'i', background: true, v: 2}",
            "{key: {a: 1}, name: 'i', partialFilterExpression: {b: 1}}",
            "{key: {a: 1}, name: 'i', collation: {locale: 'simple'}}"})
    void acceptsWhatItCanDo(String index) {
        create(index);
        create(index);
        assertThat(indexNames()).containsExactlyInAnyOrder("_id_", "i");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{key: {a: 1}, name: 'i', expireAfterSeconds: 10}", "{key: {a: 'text'}, name: 'i'}",
            "{key: {a: '2dsphere'}, name: 'i'}", "{key: {a: 'hashed'}, name: 'i'}", "{key: {'$**': 1}, name: 'i'}",
            "{key: {a: 1}, name: 'i', unique: true, partialFilterExpression: {b: 1}}",
            "{key: {a: 1}, name: 'i', hidden: true}",
            "{key: {a: 1}, name: 'i', collation: {locale: 'zh'}}", "{key: {a: 1}, name: 'i', nonsense: 1}",
            "{key: {}, name: 'i'}"})
    void refusesWhatWouldMeanSomethingElse(String index) {
        assertThatExceptionOfType(MongoCommandException.class).isThrownBy(() -> create(index))
                .satisfies(e -> assertThat(e.getErrorCodeName()).isIn("NotImplemented", "CannotCreateIndex",
                        "InvalidIndexSpecificationOption"));
        assertThat(indexNames()).doesNotContain("i");
    }

    @Test
    void refusesASecondMeaningOfAName() {
        create("{key: {a: 1}, name: 'i'}");
        refuses("{key: {b: 1}, name: 'i'}", 86);
        refuses("{key: {a: 1}, name: 'i', unique: true}", 86);
        refuses("{key: {a: 1}, name: 'j'}", 85);
        create("{key: {b: 1}, name: 'j'}");
        assertThat(indexNames()).containsExactlyInAnyOrder("_id_", "i", "j");
    }

    private void refuses(String index, int code) {
        assertThatExceptionOfType(MongoCommandException.class).isThrownBy(() -> create(index))
                .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo(code));
    }

    @Test
    void dropsNoIndexOfAnotherCollection() {
        create("{key: {a: 1}, name: 'i', unique: true}");
        town.getCollection("others").createIndex(new Document("a", 1));
        town.getCollection("others").createIndex(new Document("b", 1),
                new IndexOptions().name("i"));
        town.getCollection("others").dropIndex("i");
        town.getCollection("others").dropIndexes();
        assertThat(indexNames()).containsExactlyInAnyOrder("_id_", "i");
        close();
        open();
        assertThat(indexNames()).containsExactlyInAnyOrder("_id_", "i");
        assertThat(town.getCollection("others").listIndexes()).extracting(index -> index.getString("name"))
                .containsExactly("_id_");
    }

    @Test
    void forgetsADroppedCollectionAndDatabase() {
        create("{key: {a: 1}, name: 'i', unique: true}");
        town.getCollection("things").insertOne(new Document("a", 1));
        town.getCollection("things").drop();
        town.getCollection("things").insertMany(List.of(new Document("a", 1), new Document("a", 1)));
        assertThat(indexNames()).containsExactly("_id_");
        town.drop();
        assertThat(town.listCollectionNames()).isEmpty();
        create("{key: {a: 1}, name: 'i', unique: true}");
        assertThat(town.getCollection("things").countDocuments(new Document("a", 1))).isZero();
        close();
        open();
        assertThat(indexNames()).containsExactlyInAnyOrder("_id_", "i");
    }

    @Test
    void keepsIndexesOfARenamedCollection() {
        create("{key: {a: 1}, name: 'i', unique: true}");
        town.getCollection("things").insertOne(new Document("_id", 1).append("a", 1));
        town.getCollection("things").renameCollection(new MongoNamespace("town", "renamed"));
        assertThat(town.getCollection("renamed").find(new Document("a", 1)).first()).containsEntry("_id", 1);
        close();
        open();
        assertThat(town.getCollection("renamed").find(new Document("a", 1)).first()).containsEntry("_id", 1);
        assertThat(town.getCollection("renamed").listIndexes()).extracting(index -> index.getString("name"))
                .containsExactlyInAnyOrder("_id_", "i");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{find: 'things', filter: {}, collation: {locale: 'zh'}}",
            "{update: 'things', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'zh', strength: 1}}]}",
            "{update: 'things', updates: [{q: {}, u: [{$set: {a: 1}}]}]}", "{create: 'other', validator: {a: 1}}",
            "{create: 'other', capped: true, size: 1000}", "{find: 'things', filter: {}, min: {a: 1}}",
            "{insert: 'things', documents: [{a: 1}], txnNumber: NumberLong(1)}"})
    void refusesOptionsThatChangeTheMeaningOfACommand(String command) {
        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> town.runCommand(Document.parse(command)))
                .satisfies(e -> assertThat(e.getErrorCodeName()).isIn("NotImplemented", "IllegalOperation"));
    }

    @Test
    void stopsAnOrderedUpdateAtTheFirstError() {
        create("{key: {a: 1}, name: 'i', unique: true}");
        town.getCollection("things").insertMany(List.of(new Document("_id", 1).append("a", 1),
                new Document("_id", 2).append("a", 2), new Document("_id", 3).append("a", 3)));
        Document answer = town
                .runCommand(Document.parse("{update: 'things', updates: [{q: {_id: 1}, u: {$set: {a: 9}}}, "
                        + "{q: {_id: 2}, u: {$set: {a: 3}}}, {q: {_id: 3}, u: {$set: {a: 7}}}]}"));
        assertThat(answer).containsEntry("n", 1).containsEntry("nModified", 1);
        assertThat(answer.getList("writeErrors", Document.class)).singleElement()
                .satisfies(error -> assertThat(error).containsEntry("index", 1).containsEntry("code", 11000));
        assertThat(town.getCollection("things").find(new Document("_id", 3)).first()).containsEntry("a", 3);
    }

    @Test
    void readsLongResultsInBatches() {
        var many = new ArrayList<Document>();
        for (int i = 0; i < 2_500; i++) {
            many.add(new Document("_id", i));
        }
        town.getCollection("things").insertMany(many);
        assertThat(town.getCollection("things").find().into(new ArrayList<>())).isEqualTo(many);
        assertThat(town.getCollection("things").find().batchSize(7).limit(100).into(new ArrayList<>())).hasSize(100);
    }

    private void create(String index) {
        town.runCommand(new Document("createIndexes", "things").append("indexes", List.of(Document.parse(index))));
    }

    private List<String> indexNames() {
        return town.getCollection("things").listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }
}

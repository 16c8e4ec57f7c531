package silian.platform.testing.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which questions an index serves. */
class DeclaredIndexTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {town: 1, _id: 1}          | filter: {town: 'x'}
            {town: 1, _id: 1}          | filter: {town: 'x'}, sort: {_id: 1}
            {town: 1, _id: 1}          | filter: {town: 'x'}, sort: {_id: -1}
            {town: 1, _id: 1}          | filter: {town: 'x', _id: {$gt: 1}}, sort: {_id: 1}
            {town: 1, _id: 1}          | filter: {town: {$in: ['x', 'y']}}, sort: {_id: 1}
            {town: 1, _id: 1}          | filter: {town: {$gt: 'x'}}
            {town: 1, _id: 1}          | filter: {town: {$gt: 'x'}}, sort: {town: 1, _id: 1}
            {town: 1, _id: 1}          | filter: {town: 'x'}, sort: {town: 1, _id: 1}
            {town: 1, _id: 1}          | filter: {town: null}
            {town: 1, rent: -1, _id: 1} | filter: {town: 'x'}, sort: {rent: -1, _id: 1}
            {town: 1, rent: -1, _id: 1} | filter: {town: 'x'}, sort: {rent: 1, _id: -1}
            {town: 1, rent: 1, size: 1} | filter: {town: 'x', size: {$gt: 1}}, sort: {rent: 1}
            {town: 1, rent: 1, size: 1} | filter: {town: 'x', rent: {$gt: 1}, size: {$gt: 1}}
            {town: 1, rent: 1, size: 1} | filter: {town: 'x', rent: 1, size: {$ne: 1}}
            {town: 1, kind: 1, on: 1, _id: 1} | filter: {town: {$in: ['x', 'y']}, kind: {$in: [1, 2]}, on: {$gte: 1}}, sort: {on: 1, _id: 1}
            {_id: 1}                   | filter: {_id: 1, version: 3}
            {_id: 1}                   | filter: {_id: {$in: [1, 2]}}, sort: {rent: 1}
            {_id: 1}                   | sort: {_id: 1}, limit: 5
            {_id: 1}                   | sort: {_id: -1}, limit: 5
            {_id: 1}                   | limit: 1
            """)
    void serves(String index, String question) {
        assertThat(index(index, "").serves(question(question))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {_id: 1}                   | filter: {}
            {_id: 1}                   | sort: {_id: 1}
            {_id: 1}                   | sort: {rent: 1}, limit: 5
            {_id: 1}                   | filter: {town: 'x'}, sort: {_id: 1}, limit: 5
            {_id: 1}                   | filter: {_id: {$nin: [1]}}, sort: {_id: 1}, limit: 5
            {town: 1, _id: 1}          | filter: {town: 'x', rent: 1}
            {town: 1, _id: 1}          | filter: {town: 'x', rent: {$gt: 1}}, sort: {_id: 1}
            {town: 1, _id: 1}          | filter: {town: {$gt: 'x'}}, sort: {_id: 1}
            {town: 1, _id: 1}          | filter: {town: 'x'}, sort: {rent: 1}
            {town: 1, _id: 1}          | filter: {town: {$ne: 'x'}}
            {town: 1, rent: 1, _id: 1} | filter: {town: 'x'}, sort: {rent: 1, _id: -1}
            {town: 1, rent: 1, _id: 1} | filter: {town: 'x'}, sort: {_id: 1}
            {town: 1, rent: 1, _id: 1} | filter: {rent: 1}
            {town: 1, rent: 1, size: 1} | filter: {town: 'x', size: 1}
            {town: 1, rent: 1, size: 1} | filter: {town: 'x', size: {$gt: 1}}
            {town: 1, rent: 1, size: 1} | filter: {town: 'x', rent: {$gt: 1}, size: 1}
            {town: 1, rent: 1, size: 1} | filter: {town: 'x', rent: {$gt: 1}}, sort: {size: 1}
            """)
    void refuses(String index, String question) {
        assertThat(index(index, "").serves(question(question))).isFalse();
    }

    @Test
    void mergesNoMoreListsOfValuesThanTheServerDoes() {
        var index = index("{town: 1, kind: 1, _id: 1}", "");

        assertThat(index.serves(question("filter: {town: %s, kind: %s}, sort: {_id: 1}".formatted(in(20), in(10)))))
                .isTrue();
        assertThat(index.serves(question("filter: {town: %s, kind: %s}, sort: {_id: 1}".formatted(in(20), in(11)))))
                .isFalse();
        assertThat(index.serves(question("filter: {town: %s, kind: %s}".formatted(in(20), in(11))))).isTrue();
    }

    @Test
    void leadsToOneByAllOfAUniqueIndexAndToManyByAPart() {
        var index = index("{town: 1, number: 1}", "unique: true, ");

        assertThat(index.serves(question("filter: {town: 'x', number: 1, rent: 2}, sort: {rent: 1}"))).isTrue();
        assertThat(index.serves(question("filter: {town: 'x', rent: 2}"))).isFalse();
        assertThat(index.serves(question("filter: {town: 'x', number: null, rent: 2}"))).isFalse();
    }

    @Test
    void knowsNothingOfDocumentsThatASparseIndexLeavesOut() {
        var index = index("{heldBy: 1}", "sparse: true, ");

        assertThat(index.serves(question("filter: {heldBy: 'x'}"))).isTrue();
        assertThat(index.serves(question("filter: {heldBy: {$lte: 'x'}}, sort: {heldBy: 1}"))).isTrue();
        assertThat(index.serves(question("filter: {heldBy: null}"))).isFalse();
        assertThat(index.serves(question("filter: {heldBy: {$exists: false}}"))).isFalse();
        assertThat(index.serves(question("sort: {heldBy: 1}, limit: 5"))).isFalse();
    }

    private static String in(int values) {
        return Collections.nCopies(values, "1").stream().collect(Collectors.joining(",", "{$in: [", "]}"));
    }

    private static DeclaredIndex index(String key, String options) {
        return DeclaredIndex.read(BsonDocument.parse("{%skey: %s}".formatted(options, key)));
    }

    private static Question question(String question) {
        var questions = Commands.questionsOf("find", BsonDocument.parse("{find: 'flats', %s}".formatted(question)));
        assertThat(questions).hasSize(1);
        return questions.getFirst();
    }
}

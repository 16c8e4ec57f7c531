package silian.platform.testing.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands are understood to ask. */
class CommandsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {find: 'flats', filter: {town: 'x'}, sort: {rent: 1, _id: -1}, limit: 3} | find flats {town: value} by [rent, -_id], the first
            {find: 'flats', filter: {}}                                             | find flats {}
            {find: 'flats'}                                                         | find flats {}
            {count: 'flats', query: {town: 'x'}}                                    | count flats {town: value}
            {distinct: 'flats', key: 'town', query: {rent: {$lt: 9}}}               | distinct flats {rent: range}
            {distinct: 'flats', key: 'town'}                                        | distinct flats {}
            {findAndModify: 'flats', query: {town: 'x'}, sort: {rent: 1}}           | findAndModify flats {town: value} by [rent], the first
            {update: 'flats', updates: [{q: {town: 'x'}, u: {}}]}                   | update flats {town: value}
            {delete: 'flats', deletes: [{q: {}, limit: 0}]}                         | delete flats {}
            {aggregate: 'flats', pipeline: [{$group: {_id: 1}}]}                    | aggregate flats {}
            {aggregate: 'flats', pipeline: [{$match: {a: 1}}, {$match: {b: {$in: [1, 2]}}}, {$sort: {c: -1}}, {$limit: 2}]} | aggregate flats {a: value, b: 2 values} by [-c], the first
            {aggregate: 'flats', pipeline: [{$match: {a: 1}}, {$group: {_id: '$b'}}, {$sort: {_id: 1}}]} | aggregate flats {a: value}
            {aggregate: 'flats', pipeline: [{$match: {a: 1}}, {$unwind: '$b'}, {$match: {b: 1}}, {$sort: {b: 1}}]} | aggregate flats {a: value}
            """)
    void seesWhatIsLookedFor(String command, String question) {
        assertThat(questions(command)).extracting(Question::toString).containsExactly(question.strip());
    }

    @Test
    void seesEveryChangeOfABatch() {
        assertThat(questions("{update: 'flats', updates: [{q: {a: 1}, u: {}}, {q: {b: 1}, u: {}, multi: true}]}"))
                .extracting(Question::toString).containsExactly("update flats {a: value}", "update flats {b: value}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {town: {$in: ['a', 'b', 'c']}}                | {town: 3 values}
            {town: {$in: [null, 'b']}}                    | {town: nothing}
            {town: null}                                  | {town: nothing}
            {town: {$exists: false}}                      | {town: nothing}
            {town: {$exists: true}}                       | {town: look}
            {town: {$ne: 'x'}}                            | {town: look}
            {town: {$nin: ['x'], $lt: 'y'}}               | {town: range}
            {town: {$not: {$gt: 'x'}}}                    | {town: look}
            {town: {$regex: 'x'}}                         | {town: look}
            {town: {$regex: '^x'}}                        | {town: range}
            {keys: {$all: ['x', 'y']}}                    | {keys: value}
            {rooms: {$elemMatch: {size: 9, used: {$gt: 1}}}} | {rooms.size: value, rooms.used: range}
            {at: {street: 'x'}}                           | {at: value}
            {$and: [{a: 1}, {a: {$gt: 0}, b: {$gt: 0}}]}  | {a: value, b: range}
            {$expr: {$eq: ['$a', '$b']}}                  | {$expr: look}
            """)
    void seesWhatAnIndexCanDoForACondition(String filter, String conditions) {
        assertThat(questions("{find: 'flats', filter: %s}".formatted(filter))).extracting(Question::toString)
                .containsExactly("find flats " + conditions.strip());
    }

    @Test
    void looksForEachAlternative() {
        assertThat(questions("{find: 'flats', filter: {town: 'x', $or: [{rent: {$gt: 1}}, {rent: 1, _id: {$gt: 7}}]}}"))
                .extracting(Question::toString).containsExactly("find flats {rent: range, town: value}",
                        "find flats {_id: range, rent: value, town: value}");
    }

    @Test
    void seesWhereAnAggregationLooksElsewhere() {
        assertThat(questions("{aggregate: 'flats', pipeline: [{$match: {a: 1}}, {$lookup: "
                + "{from: 'towns', localField: 'town', foreignField: 'name', as: 't'}}]}"))
                .extracting(Question::toString)
                .containsExactly("aggregate flats {a: value}", "aggregate towns {name: value}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {aggregate: 'flats', pipeline: [{$match: {_id: 1}}, {$project: {rent: 1}}, {$sort: {_id: 1}}]}
            {aggregate: 'flats', pipeline: [{$match: {_id: 1}}, {$limit: 9}, {$sort: {_id: 1}}]}
            {aggregate: 'flats', pipeline: [{$match: {_id: 1}}, {$unionWith: 'towns'}]}
            {aggregate: 'flats', pipeline: [{$match: {_id: 1}}, {$lookup: {from: 'towns', pipeline: []}}]}
            {aggregate: 1, pipeline: [{$currentOp: {}}]}
            {mapReduce: 'flats'}
            """)
    void callsNothingServedThatItCannotRead(String command) {
        assertThat(questions(command)).anyMatch(question -> !DeclaredIndex.IDS.serves(question));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {insert: 'flats', documents: [{_id: 1}]}
            {getMore: 7, collection: 'flats'}
            {createIndexes: 'flats', indexes: []}
            {count: 'flats'}
            """)
    void knowsWhatLooksForNothing(String command) {
        assertThat(questions(command)).isEmpty();
    }

    @Test
    void keepsNoValue() {
        assertThat(questions("{find: 'flats', filter: {a: 'secret', b: {$in: ['secret']}, c: {$gt: 'secret'}}}"))
                .noneMatch(question -> question.toString().contains("secret"));
    }

    private static List<Question> questions(String command) {
        var parsed = BsonDocument.parse(command);
        return Commands.questionsOf(parsed.getFirstKey(), parsed);
    }
}

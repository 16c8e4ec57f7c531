package silian.platform.testing.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import silian.platform.testing.questions.ServedByIndexes.Sifted;

/** Holds questions against the indexes of a database. */
final class Judgement {

    private final MongoDatabase database;
    private final ServedByIndexes allowed;
    private final Set<String> small;
    private final Map<String, List<DeclaredIndex>> known = new HashMap<>();

    Judgement(MongoDatabase database, ServedByIndexes allowed) {
        this.database = database;
        this.allowed = allowed;
        small = Stream.of(allowed.small()).map(ServedByIndexes.Small::collection).collect(Collectors.toSet());
    }

    /** Fails with all questions that no index serves. */
    void on(Collection<Question> questions) {
        assertThat(questions.stream().filter(question -> !isServed(question))
                .map(question -> question + " is served by none of " + indexes(question.collection())).sorted())
                .as("questions without an index").isEmpty();
    }

    private boolean isServed(Question question) {
        if (question.readsAll() && small.contains(question.collection())) {
            return true;
        }
        var indexes = indexes(question.collection());
        // where nothing was ever written there is nothing to read
        return indexes.isEmpty()
                || variants(question).anyMatch(variant -> indexes.stream().anyMatch(index -> index.serves(variant)));
    }

    /** As it is, and without what may be sifted out: the reasons hold for the fields of each of them together. */
    private Stream<Question> variants(Question question) {
        return Stream.concat(Stream.of(question), Stream.of(allowed.sifted())
                .filter(sifted -> sifted.collection().equals(question.collection())).map(Sifted::fields).map(List::of)
                .map(question::without).filter(rest -> !rest.conditions().isEmpty()));
    }

    private List<DeclaredIndex> indexes(String collection) {
        return known.computeIfAbsent(collection, name -> database.getCollection(name).listIndexes(BsonDocument.class)
                .map(DeclaredIndex::read).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(DeclaredIndex::toString)).toList());
    }
}

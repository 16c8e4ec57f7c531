package silian.local.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** Results of several statements in one command, where the library's differ from MongoDB's. */
final class WriteResults {

    private WriteResults() {}

    /** The library counts documents that were refused as inserted. */
    static Document ofInsert(Document command, Document answer) {
        if (answer.get("writeErrors") instanceof List<?> errors && !errors.isEmpty()
                && command.get("documents") instanceof List<?> documents) {
            answer.put("n", isUnordered(command)
                    ? documents.size() - errors.size()
                    : number((Document) errors.getFirst(), "index"));
        }
        return answer;
    }

    /** The library goes on after a failed statement of an ordered update. */
    static Document ofUpdate(Document command, UnaryOperator<Document> library) {
        if (isUnordered(command) || !(command.get("updates") instanceof List<?> updates) || updates.size() < 2) {
            return library.apply(command);
        }
        int matched = 0;
        int modified = 0;
        var upserted = new ArrayList<Document>();
        var errors = new ArrayList<Document>();
        for (int i = 0; i < updates.size() && errors.isEmpty(); i++) {
            Document one = command.clone();
            one.put("updates", List.of(updates.get(i)));
            Document answer = library.apply(one);
            matched += number(answer, "n");
            modified += number(answer, "nModified");
            move(answer.get("upserted"), i, upserted);
            move(answer.get("writeErrors"), i, errors);
        }
        Document all = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            all.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            all.put("writeErrors", errors);
        }
        return all.append("ok", 1.0);
    }

    private static void move(@Nullable Object results, int index, List<Document> all) {
        if (results instanceof Iterable<?> list) {
            for (Object result : list) {
                all.add(((Document) result).append("index", index));
            }
        }
    }

    private static boolean isUnordered(Document command) {
        return Boolean.FALSE.equals(command.get("ordered"));
    }

    private static int number(Document answer, String field) {
        return answer.get(field) instanceof Integer number ? number : 0;
    }
}

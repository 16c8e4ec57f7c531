package silian.local.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;

import org.bson.Document;
import org.bson.types.Decimal128;

/** Documents with every kind of value in every kind of place, and questions about them. */
final class RandomTown {

    static final int DOCUMENTS = 800;
    private static final List<String> STRINGS = List.of("", "a", "ab", "abc", "b", "李", "李明", "（", "𠮷", "Z");

    private RandomTown() {}

    static String id(int number) {
        return "p" + number;
    }

    static Document aDocument(int number, Random random) {
        var document = new Document("_id", id(number)).append("version", (long) random.nextInt(5))
                .append("b", random.nextInt(5))
                .append("d", aDate(random))
                .append("code", "c" + number)
                .append("s", aString(random));
        if (random.nextInt(10) > 0) {
            document.append("a", aValue(random));
        }
        if (random.nextInt(10) > 0) {
            document.append("tags", random.nextInt(6) == 0 ? random.nextInt(6) : someNumbers(random));
        }
        if (random.nextInt(10) > 0) {
            var steps = new ArrayList<Object>();
            for (int i = random.nextInt(4); i > 0; i--) {
                var step = new Document();
                if (random.nextInt(4) > 0) {
                    step.append("x", random.nextInt(20) == 0 ? someNumbers(random) : random.nextInt(8));
                }
                if (random.nextInt(4) > 0) {
                    step.append("y", random.nextInt(5));
                }
                steps.add(step);
            }
            document.append("steps", random.nextInt(15) == 0 && !steps.isEmpty() ? steps.getFirst() : steps);
        }
        if (random.nextInt(3) == 0) {
            document.append("pending", new Document("entries", List.of(new Document("id", "e" + random.nextInt(50)))));
        }
        if (random.nextInt(4) == 0) {
            document.append("opt", random.nextInt(5) == 0 ? null : random.nextInt(6));
        }
        if (random.nextInt(4) == 0) {
            document.append("opt2", random.nextInt(6));
        }
        if (random.nextInt(2) == 0) {
            document.append("e", new Document("f", random.nextInt(3)).append("g", random.nextInt(2)));
        }
        if (random.nextInt(2) == 0) {
            document.append("m",
                    List.of(new Document("x", List.of(new Document("y", random.nextInt(6)), new Document())),
                            new Document("x", new Document("y", random.nextInt(6)))));
        }
        return document;
    }

    static Document aQuery(Random random) {
        var query = new Document();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            addCondition(query, random);
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Document("$and", List.of(query, aCondition(random)));
            case 1 -> new Document("$or", List.of(query, aCondition(random)));
            case 2 -> new Document(query).append("$or", List.of(aCondition(random), aCondition(random)));
            case 3 -> new Document("$and", List.of(new Document("$or", List.of(query, aCondition(random))),
                    new Document("$or", List.of(aCondition(random), aCondition(random)))));
            default -> query;
        };
    }

    private static Document aCondition(Random random) {
        var condition = new Document();
        addCondition(condition, random);
        return condition;
    }

    private static void addCondition(Document query, Random random) {
        switch (random.nextInt(19)) {
            case 0 -> query.append("a", aValue(random));
            case 1 -> query.append("a", aRange(random, aValue(random), aValue(random)));
            case 2 -> query.append("a", new Document("$in", Arrays.asList(aValue(random), aValue(random), null)));
            case 3 -> query.append("b", random.nextInt(6));
            case 4 -> query.append("b", new Document("$in", someNumbers(random)));
            case 5 -> query.append("d", aRange(random, aDate(random), aDate(random)));
            case 6 -> query.append("tags", random.nextInt(7));
            case 7 -> query.append("tags", aRange(random, random.nextInt(7), random.nextInt(7)));
            case 8 -> query.append("tags", random.nextBoolean()
                    ? new Document("$all", List.of(1, random.nextInt(5)))
                    : new Document("$elemMatch", aRange(random, random.nextInt(7), random.nextInt(7))));
            case 9 -> query.append("steps.x", random.nextInt(4) == 0 ? null : random.nextInt(8));
            case 10 -> query.append("steps.x", new Document("$gt", random.nextInt(8))).append("steps.y",
                    random.nextInt(5));
            case 11 -> query.append("steps",
                    new Document("$elemMatch", new Document("x", random.nextInt(8)).append("y", random.nextInt(5))));
            case 12 -> query.append("opt", random.nextBoolean()
                    ? new Document("$exists", random.nextBoolean())
                    : random.nextInt(5) == 0 ? null : random.nextInt(6));
            case 13 -> query.append("s", random.nextBoolean()
                    ? aString(random)
                    : new Document("$regex", "^" + aString(random)));
            case 14 -> query.append("s", aRange(random, aString(random), aString(random)));
            case 15 ->
                query.append("_id", aRange(random, id(random.nextInt(DOCUMENTS)), id(random.nextInt(DOCUMENTS))));
            case 16 -> query.append("m.x.y", random.nextInt(4) == 0 ? null : random.nextInt(7));
            case 17 -> query.append("e", new Document("f", random.nextInt(3)).append("g", random.nextInt(2)));
            default -> query.append("b", new Document("$ne", random.nextInt(5))).append("steps.0.x", random.nextInt(8));
        }
    }

    static Document anOrder(Random random) {
        String[] paths = {"a", "b", "d", "s", "tags", "steps.x", "opt", "e"};
        var order = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            order.append(paths[random.nextInt(paths.length)], random.nextBoolean() ? 1 : -1);
        }
        return order.append("_id", random.nextBoolean() ? 1 : -1);
    }

    private static Document aRange(Random random, Object lower, Object upper) {
        var range = new Document();
        if (random.nextInt(3) > 0) {
            range.append(random.nextBoolean() ? "$gt" : "$gte", lower);
        }
        if (range.isEmpty() || random.nextInt(3) > 0) {
            range.append(random.nextBoolean() ? "$lt" : "$lte", upper);
        }
        return range;
    }

    private static Object aValue(Random random) {
        int number = random.nextInt(8);
        return switch (random.nextInt(9)) {
            case 0 -> (long) number;
            case 1 -> number + 0.5;
            case 2 -> new Decimal128(BigDecimal.valueOf(number * 10L + 5, 1));
            case 3 -> new Decimal128(number);
            case 4 -> aString(random);
            case 5 -> random.nextBoolean();
            case 6 -> aDate(random);
            default -> number;
        };
    }

    private static Date aDate(Random random) {
        return new Date(1_640_995_200_000L + random.nextInt(120) * 86_400_000L);
    }

    private static String aString(Random random) {
        return STRINGS.get(random.nextInt(STRINGS.size()));
    }

    private static List<Integer> someNumbers(Random random) {
        return random.ints(random.nextInt(4), 0, 6).boxed().toList();
    }
}

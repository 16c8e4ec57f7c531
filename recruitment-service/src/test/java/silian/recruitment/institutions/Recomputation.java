package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Computes published lists again from their JSON alone, as anybody may do by {@code docs/guides/checking-a-ranking.md}.
 * It knows nothing of the service's own arithmetic.
 */
final class Recomputation {

    private final JsonNode lists;
    private final JsonNode rule;
    private final List<String> differences = new ArrayList<>();

    private Recomputation(JsonNode lists) {
        this.lists = lists;
        this.rule = lists.path("rule");
    }

    /** Everything that comes out otherwise than published. */
    static List<String> differences(JsonNode lists) {
        var again = new Recomputation(lists);
        again.shortList();
        again.ranking();
        again.corrections();
        return again.differences;
    }

    private void shortList() {
        var lines = lists.path("shortList").path("lines").valueStream().toList();
        int most = lists.path("headcount").asInt() * rule.path("shortListRatio").asInt();
        for (var line : lines) {
            if (line.path("written").isNumber()) {
                var better = lines.stream().filter(other -> other.path("written").isNumber()
                        && written(other).compareTo(written(line)) > 0).count();
                same(line, "written", written(line));
                same(line, "rank", BigDecimal.valueOf(better + 1));
                same(line, "entered", better + 1 <= most);
            } else {
                same(line, "entered", false);
            }
        }
    }

    private void ranking() {
        var lines = new ArrayList<>(lists.path("ranking").path("lines").valueStream()
                .filter(line -> line.path("rank").isNumber()).toList());
        var passMarkApplies = lines.size() < lists.path("headcount").asInt() * rule.path("passMarkRatio").asInt();
        same(lists.path("ranking"), "passMarkApplies", passMarkApplies);
        lines.sort(Comparator.comparing((JsonNode line) -> total(line)).reversed()
                .thenComparing(Comparator.comparing((JsonNode line) -> written(line)).reversed())
                .thenComparing(Comparator.comparing((JsonNode line) -> line.path("paperB").decimalValue()).reversed())
                .thenComparing(line -> line.path("candidate").asString()));
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            same(line, "written", written(line));
            same(line, "interview", interview(line));
            same(line, "total", total(line));
            same(line, "rank", BigDecimal.valueOf(i + 1L));
            same(line, "eligible",
                    !passMarkApplies || interview(line).compareTo(number("passMark")) >= 0);
        }
    }

    /** Papers and marks are what they were on the lists published first, save for what was corrected. */
    private void corrections() {
        var right = new HashMap<String, BigDecimal>();
        lists.path("corrections").valueStream().forEach(correction -> correction.path("changes").valueStream()
                .filter(change -> change.path("right").isNumber())
                .forEach(change -> right.put(correction.path("candidate").asString() + change.path("score").asString(),
                        change.path("right").decimalValue())));
        var recused = lists.path("corrections").valueStream()
                .filter(correction -> correction.path("kind").asString().equals("RECUSAL"))
                .map(correction -> correction.path("candidate").asString()
                        + correction.path("changes").get(0).path("score").asString())
                .toList();
        var invited = new HashSet<String>();
        lists.path("shortList").path("lines").valueStream().filter(line -> line.path("entered").asBoolean())
                .forEach(line -> invited.add(line.path("candidate").asString()));
        lists.path("lateEntries").valueStream().forEach(late -> invited.add(late.path("candidate").asString()));
        for (var line : lists.path("ranking").path("lines").valueStream().toList()) {
            var candidate = line.path("candidate").asString();
            if (!invited.remove(candidate)) {
                differences.add(candidate + " was not invited");
            }
            var listed = lists.path("shortList").path("lines").valueStream()
                    .filter(other -> other.path("candidate").asString().equals(candidate)).findFirst().orElseThrow();
            for (var paper : List.of("paperA", "paperB")) {
                same(line, paper,
                        right.getOrDefault(candidate + paper, listed.path(paper).decimalValue(BigDecimal.ZERO)));
            }
            var granted = right.get(candidate + "addition");
            same(line, "addition", granted == null ? listed.path("addition").asBoolean() : granted.signum() > 0);
            line.path("marks").valueStream()
                    .filter(mark -> recused.contains(candidate + mark.path("panellist").asString()))
                    .forEach(mark -> same(mark, "counts", false));
            line.path("marks").valueStream().forEach(mark -> same(mark, "mark", right.getOrDefault(
                    candidate + mark.path("panellist").asString(), mark.path("mark").decimalValue())));
        }
        invited.forEach(candidate -> differences.add(candidate + " is not ranked"));
    }

    private BigDecimal written(JsonNode line) {
        var sum = line.path("paperA").decimalValue().add(line.path("paperB").decimalValue());
        var score = sum.divide(number("papersDivisor"), decimals(), RoundingMode.HALF_UP);
        return line.path("addition").asBoolean() ? score.add(number("additionPoints")) : score;
    }

    private BigDecimal interview(JsonNode line) {
        var marks = line.path("marks").valueStream().filter(mark -> mark.path("counts").asBoolean())
                .map(mark -> mark.path("mark").decimalValue()).sorted().toList();
        int drops = rule.path("panelDrops").asInt();
        var counting = marks.subList(drops, marks.size() - drops);
        return counting.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(counting.size()), decimals(), RoundingMode.HALF_UP);
    }

    private BigDecimal total(JsonNode line) {
        return written(line).multiply(number("writtenPercent"))
                .add(interview(line).multiply(number("interviewPercent")))
                .divide(BigDecimal.valueOf(100), decimals(), RoundingMode.HALF_UP);
    }

    private BigDecimal number(String name) {
        return rule.path(name).decimalValue();
    }

    private int decimals() {
        return rule.path("decimals").asInt();
    }

    private void same(JsonNode published, String field, BigDecimal computed) {
        if (published.path(field).decimalValue().compareTo(computed) != 0) {
            differences.add(field + " of " + published.path("candidate").asString() + " is " + computed);
        }
    }

    private void same(JsonNode published, String field, boolean computed) {
        if (published.path(field).asBoolean() != computed) {
            differences.add(field + " of " + published.path("candidate").asString("the list") + " is " + computed);
        }
    }
}

package silian.recruitment.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import silian.platform.eligibility.Words;

/**
 * What one clause forbids, as patterns of words.
 *
 * @param code such as {@code sex}
 * @param clause where it stands in the law
 * @param reason why it must not stand in an advertisement
 * @param patterns what is found
 * @param exceptions what is meant otherwise, such as men and women alike; what lies wholly inside one is not found
 */
record WordingRule(String code, String clause, Words reason, List<Pattern> patterns, List<Pattern> exceptions) {

    List<Finding> findIn(String field, String text) {
        var plain = PlainText.of(text);
        var excepted = ranges(exceptions, plain);
        var found = new ArrayList<MatchResult>();
        ranges(patterns, plain).stream()
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .filter(range -> excepted.stream().noneMatch(exception -> within(range, exception)))
                .filter(range -> found.stream().noneMatch(earlier -> overlap(range, earlier)))
                .forEach(found::add);
        return found.stream().map(range -> new Finding(code, field, plain.original(range.start(), range.end()),
                plain.position(range.start()), clause, reason)).toList();
    }

    private static List<MatchResult> ranges(List<Pattern> patterns, PlainText text) {
        return patterns.stream().flatMap(pattern -> allOf(pattern, text)).toList();
    }

    private static Stream<MatchResult> allOf(Pattern pattern, PlainText text) {
        return pattern.matcher(text.value()).results();
    }

    private static boolean within(MatchResult found, MatchResult exception) {
        return exception.start() <= found.start() && found.end() <= exception.end();
    }

    private static boolean overlap(MatchResult one, MatchResult other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}

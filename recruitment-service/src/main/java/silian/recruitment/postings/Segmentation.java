package silian.recruitment.postings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.springframework.stereotype.Component;

/**
 * Splits Chinese text into words (分词) by Lucene's dictionary and hidden Markov model, Latin words to their stems, without
 * punctuation. A posting is found by its words and by the words within them.
 */
@Component
final class Segmentation {

    /** One character is rarely a word that somebody looks for. */
    private static final int SHORTEST = 2;

    private final Analyzer analyzer = new SmartChineseAnalyzer();

    /**
     * The words of a text and the words within them, such as 会计 within 会计学: whoever looks for the part finds the whole.
     * First the words, in the order in which they first stand there.
     */
    SequencedSet<String> wordsAndParts(String text) {
        var words = words(text);
        var all = new LinkedHashSet<>(words);
        words.stream().filter(word -> word.length() > SHORTEST && word.codePoints().allMatch(Character::isIdeographic))
                .forEach(word -> all.addAll(parts(word)));
        return all;
    }

    private List<String> parts(String word) {
        var parts = new ArrayList<String>();
        for (int from = 0; from <= word.length() - SHORTEST; from++) {
            for (int to = from + SHORTEST; to <= word.length(); to++) {
                var part = word.substring(from, to);
                if (words(part).size() == 1) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    /** The words of a text, each once, in the order in which they first stand there. */
    SequencedSet<String> words(String text) {
        var words = new LinkedHashSet<String>();
        try (var tokens = analyzer.tokenStream("text", text)) {
            var word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

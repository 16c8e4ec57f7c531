package silian.recruitment.postings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.springframework.stereotype.Component;

/**
 * Splits Chinese text into words (分词) by Lucene's dictionary and hidden Markov model, Latin words to their stems, without
 * punctuation. A posting and a search are split alike.
 */
@Component
final class Segmentation {

    private final Analyzer analyzer = new SmartChineseAnalyzer();

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

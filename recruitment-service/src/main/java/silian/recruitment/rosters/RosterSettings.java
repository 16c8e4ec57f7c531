package silian.recruitment.rosters;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a roster is taken, and how it is imported. The limits keep a file within what the gateway lets through.
 *
 * @param mostLines entries in one file; more are refused as soon as they are seen
 * @param mostBytes of one file
 * @param longestLine characters of one line, so that a file without line ends costs no memory
 * @param atOnce a file of so many lines at most is imported before the upload is answered
 * @param batch how many lines are entered, and the position noted, at a time
 * @param lease how long an instance that imports has for a batch before another may go on
 * @param attempts how often an import may stop at the same line before it is given up
 * @param strayAfter when a file that no upload refers to is deleted: one whose upload was cut short
 */
@ConfigurationProperties("silian.recruitment.rosters")
record RosterSettings(@DefaultValue("100000") int mostLines, @DefaultValue("48MB") DataSize mostBytes,
        @DefaultValue("65536") int longestLine, @DefaultValue("5000") int atOnce, @DefaultValue("500") int batch,
        @DefaultValue("10s") Duration lease, @DefaultValue("5") int attempts,
        @DefaultValue("1h") Duration strayAfter) {}

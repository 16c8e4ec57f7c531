package silian.platform.web;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the web layer, {@code silian.*}.
 *
 * @param zone the district's zone, in which "today" is reckoned
 * @param keys the directory with {@code cursor.key}; without it cursors are good for this process only
 * @param web limits of requests and answers
 */
@ConfigurationProperties("silian")
public record WebSettings(@DefaultValue("Asia/Shanghai") ZoneId zone, @Nullable String keys, @DefaultValue Web web) {

    /**
     * @param maxJsonBody the largest JSON body, held in memory while the request lasts
     * @param maxUpload the largest body of any other kind, streamed
     * @param maxJsonDepth how deep a JSON body may nest
     * @param idempotency how long the first answer to a key is kept
     */
    public record Web(@DefaultValue("1MB") DataSize maxJsonBody, @DefaultValue("64MB") DataSize maxUpload,
            @DefaultValue("32") int maxJsonDepth, @DefaultValue Idempotency idempotency) {}

    /**
     * @param lease how long a key counts as in flight after its process was last heard of; renewed every third of it.
     *     Shorter than a caller's patience, who sent the command to a process that died; and a process that was silent
     *     for longer but lives does no harm, for what a command creates is named after its key
     * @param retention how long the first answer is replayed
     * @param maxAnswer the largest answer that is kept; a larger one is made again
     * @param sweepEvery how often expired records are removed
     */
    public record Idempotency(@DefaultValue("4s") Duration lease, @DefaultValue("48h") Duration retention,
            @DefaultValue("256KB") DataSize maxAnswer, @DefaultValue("10m") Duration sweepEvery) {}
}

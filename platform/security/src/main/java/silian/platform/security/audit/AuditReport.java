package silian.platform.security.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What verification found in the part of the account that it read.
 *
 * @param intact whether nothing of it was changed, removed or moved
 * @param chains how many chains began in it, one per process that ever wrote
 * @param entries how many entries were read
 * @param heads the heads of the newest chains that end in it; keep them elsewhere to notice later that a tail and its
 *     head were set back
 * @param findings what is wrong, at most 100
 * @param next where the next part begins; absent once the account was read to its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditReport(boolean intact, long chains, long entries, List<Head> heads, List<Finding> findings,
        @Nullable String next) {

    /**
     * @param chain number of the chain
     * @param length its entries
     * @param link the last entry's link
     */
    public record Head(long chain, long length, String link) {}

    /**
     * @param chain number of the chain
     * @param sequence place in it, 0 if the chain itself is at fault
     * @param code {@code chain-missing}, {@code chain-altered}, {@code entry-missing}, {@code entry-altered} or
     *     {@code tail-missing}
     */
    public record Finding(long chain, long sequence, String code) {}
}

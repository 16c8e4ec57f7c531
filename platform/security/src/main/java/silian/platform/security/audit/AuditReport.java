package silian.platform.security.audit;

import java.util.List;

/**
 * What verification found.
 *
 * @param intact whether nothing was changed, removed or moved
 * @param chains how many chains there are, one per process that ever wrote
 * @param entries how many entries were read
 * @param heads the newest chains' heads; keep them elsewhere to notice later that a tail and its head were set back
 * @param findings what is wrong, at most 100
 */
public record AuditReport(boolean intact, long chains, long entries, List<Head> heads, List<Finding> findings) {

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

package silian.platform.agencies;

/**
 * Makes clients of outside agencies from interfaces with {@code @GetExchange} and {@code @PostExchange} methods:
 *
 * <ul>
 * <li>A method that returns {@code Optional} answers "no such thing" (404 with a JSON body) by an empty one. A 404 that
 * is not JSON comes from a proxy or a wrong address and counts as an outage.
 * <li>Other 4xx throw {@link AgencyRefused}.
 * <li>Everything else, from a refused connection to a body that is no JSON or lacks what the answer's type demands, is
 * {@code Refusal.unavailable("agency.<name>.unavailable")}. Let answer records check their fields when constructed.
 * <li>Only GET is repeated, within the time limit. A POST that must not happen twice takes
 * {@code @RequestHeader(IDEMPOTENCY_KEY)}. Personal data belongs into a POST's body, never into an address.
 * </ul>
 */
public interface AgencyClients {

    /** The header by which an agency recognises a repeated command. */
    String IDEMPOTENCY_KEY = "Idempotency-Key";

    /**
     * @param type the interface; its paths are relative to the agency's address
     * @param name the agency's name in lower case with hyphens, such as {@code business-register}: the address is
     *     {@code silian.agencies.<name>.url}, by default {@code ${silian.agencies.url}/<name>}; all limits stand under
     *     {@code silian.agencies.<name>.*} and default to {@code silian.agencies.defaults.*}
     */
    <T> T client(Class<T> type, String name);
}

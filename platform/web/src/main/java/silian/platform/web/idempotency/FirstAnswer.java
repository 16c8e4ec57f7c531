package silian.platform.web.idempotency;

import java.util.Map;

/**
 * The first answer to a key.
 *
 * @param headers those that belong to the result
 * @param sealed the body, readable only together with the key it answered
 */
record FirstAnswer(int status, Map<String, String> headers, byte[] sealed) {}

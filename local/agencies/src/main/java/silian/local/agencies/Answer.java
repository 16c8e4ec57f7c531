package silian.local.agencies;

import java.util.Map;

/**
 * What an agency says.
 *
 * @param status of HTTP
 * @param body becomes JSON
 */
record Answer(int status, Map<String, ?> body) {

    static Answer ok(Map<String, ?> body) {
        return new Answer(200, body);
    }

    /** The agency knows no such thing. */
    static Answer unknown(String code) {
        return new Answer(404, Map.of("code", code));
    }

    /** The request is wrong. */
    static Answer refused(int status, String code) {
        return new Answer(status, Map.of("code", code));
    }
}

package silian.acceptance.fire.restarts;

import silian.acceptance.client.Request;
import silian.acceptance.client.Session;

/** A request and who sends it. */
record Call(Request request, Session session) {

    /** Whether sending it again is safe: whatever breaks, the gateway or the client may try again. */
    boolean isSafeToRepeat() {
        return request.isRepeatable();
    }

    String kind() {
        return request.method().equals("GET") ? "GET" : isSafeToRepeat() ? "POST with key" : "POST without key";
    }

    String service() {
        return request.path().split("/")[2];
    }
}

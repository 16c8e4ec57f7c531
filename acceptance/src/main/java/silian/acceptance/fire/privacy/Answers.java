package silian.acceptance.fire.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import silian.acceptance.client.Wire;
import silian.acceptance.client.Wire.Reply;

/** Sends requests and keeps every answer, headers and body, for the search. */
final class Answers {

    private final Wire wire;
    private final List<Kept> kept = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param request what was asked, without what was planted
     * @param text status, headers and body
     */
    record Kept(String request, int status, String text) {}

    Answers(Wire wire) {
        this.wire = wire;
    }

    /** @param way how the request is called in findings */
    Reply ask(String way, Request request, @Nullable Session caller) {
        return askAs(way, request, caller == null ? null : "Bearer " + caller.token());
    }

    Reply askAs(String way, Request request, @Nullable String authorization) {
        var reply = wire.send(request, authorization);
        kept.add(new Kept(way, reply.status(), reply.headers().map() + "\n" + reply.body()));
        return reply;
    }

    List<Kept> all() {
        return List.copyOf(kept);
    }
}

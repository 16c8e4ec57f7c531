package silian.acceptance;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import silian.acceptance.client.Answer;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import silian.acceptance.client.Witness;

/** Ends a client as a kill would: from one of its commands on nothing is sent, and no answer is taken any more. */
final class Interruption implements Witness {

    static final String MESSAGE = "killed";

    private final AtomicInteger commands = new AtomicInteger();
    private final int last;

    /** @param last the command that is carried out and whose answer nobody hears */
    Interruption(int last) {
        this.last = last;
    }

    @Override
    public void sent(Request request, @Nullable Session session) {
        if (!request.method().equals("GET") && commands.incrementAndGet() > last) {
            throw new IllegalStateException(MESSAGE);
        }
    }

    @Override
    public void answered(Request request, @Nullable Session session, Answer answer) {
        if (commands.get() >= last) {
            throw new IllegalStateException(MESSAGE);
        }
    }
}

package silian.acceptance.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Sees every exchange of a client, for whoever keeps an account of them outside the platform. */
public interface Witness {

    /** The request is about to leave. */
    default void sent(Request request, @Nullable Session session) {}

    /** The platform answered, whatever it said. */
    default void answered(Request request, @Nullable Session session, Answer answer) {}

    /** Nothing came back: whether the request took effect is open. */
    default void unanswered(Request request, @Nullable Session session, IOException why) {}
}

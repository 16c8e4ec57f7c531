package silian.bench.measure;

import java.util.function.Supplier;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;

/**
 * A call that is made again and again.
 *
 * @param request a new one each time, as a command has a key of its own
 */
public record Call(String name, Session caller, Supplier<Request> request) {

    /** The same question each time. */
    public static Call read(String name, Session caller, String path) {
        return new Call(name, caller, () -> Request.get(path));
    }
}

package silian.local.store;

import java.net.InetSocketAddress;
import java.nio.file.Path;

/** A store in a process of its own, which tests kill. Tells its port on its output and lives until its input ends. */
final class StoreProcess {

    private StoreProcess() {}

    public static void main(String[] arguments) throws Exception {
        var address = new InetSocketAddress("127.0.0.1", 0);
        try (var store = DocumentStore.open(Path.of(arguments[0]), address)) {
            System.out.println("port " + store.port());
            while (System.in.read() >= 0) {
                // nothing is said to it
            }
        }
    }
}

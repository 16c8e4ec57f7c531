package silian.local.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports: nothing here is reachable from another machine. */
final class Ports {

    private Ports() {}

    static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    }

    /**
     * The port to listen on.
     *
     * @param port the wish; 0 for any free one
     * @throws InfrastructureFailure if another process listens there
     */
    static int claim(String part, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(loopback(port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new InfrastructureFailure("port " + port + " for " + part + " is taken by another process", e);
        }
    }
}

package silian.local.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;

/** Ports of this machine's loopback interface. */
final class Ports {

    /** Below the range from which systems take ports for outgoing connections. */
    private static final int FIRST = 8100;
    private static final int LAST = 8999;

    private Ports() {}

    /** @throws Trouble if another process listens there */
    static void requireFree(String process, int port) {
        if (!isFree(port)) {
            throw new Trouble(process + " cannot start: port " + port + " is taken by another process");
        }
    }

    /** A free port that is not among those given away already; it becomes one of them. */
    static int next(Set<Integer> given) {
        for (var port = FIRST; port <= LAST; port++) {
            if (!given.contains(port) && isFree(port)) {
                given.add(port);
                return port;
            }
        }
        throw new Trouble("no port from " + FIRST + " to " + LAST + " is free");
    }

    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(at(port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(at(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    }
}

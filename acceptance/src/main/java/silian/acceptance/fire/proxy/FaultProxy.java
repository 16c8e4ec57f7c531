package silian.acceptance.fire.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands on the loopback before a server and passes bytes both ways, until it is told of a {@link Fault}. The fault
 * takes hold at once, also of connections that stand.
 */
public final class FaultProxy implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final int CONNECT_MILLIS = 2_000;

    private final int port;
    private volatile int upstream;
    private volatile Fault fault = Fault.none();
    private final SeenRequests requests = new SeenRequests();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<Passage> open = ConcurrentHashMap.newKeySet();
    private final List<Socket> crowd = new ArrayList<>();
    private @Nullable ServerSocket door;
    private @Nullable Thread porter;

    private FaultProxy(int port, int upstream) throws IOException {
        this.upstream = upstream;
        var listening = listen(port, 200);
        this.port = listening.getLocalPort();
        admit(listening);
    }

    /**
     * @param port to listen on, 0 for any free one
     * @param upstream port of the server behind it
     */
    public static FaultProxy on(int port, int upstream) {
        try {
            return new FaultProxy(port, upstream);
        } catch (IOException e) {
            throw new IllegalStateException("the proxy cannot listen on port " + port, e);
        }
    }

    public int port() {
        return port;
    }

    /** Another server from the next connection on. */
    public void leadTo(int anotherUpstream) {
        upstream = anotherUpstream;
    }

    /** How many connections were accepted. */
    public int connections() {
        return accepted.get();
    }

    /** What came through as HTTP. */
    public SeenRequests requests() {
        return requests;
    }

    /** Suffers a fault from now on, until another or none is told. */
    public synchronized void suffer(Fault next) {
        fault = next;
        try {
            switch (next) {
                case Fault.Refuse _ -> {
                    shut();
                    breakOff();
                }
                case Fault.Unreachable _ -> {
                    shut();
                    breakOff();
                    crowd(listen(port, 1));
                }
                case Fault.None _,Fault.Delay _,Fault.Throttle _,Fault.BlackHole _,Fault.LostAnswers _,Fault.Reset _ -> {
                    if (door == null || !crowd.isEmpty()) {
                        shut();
                        admit(listen(port, 200));
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the proxy cannot listen on port " + port + " again", e);
        }
    }

    /** What is at fault at the moment. */
    Fault fault() {
        return fault;
    }

    /** Resets every connection that stands; the next attempt finds the proxy as it is. */
    public void breakOff() {
        open.forEach(Passage::reset);
    }

    @Override
    public synchronized void close() {
        try {
            shut();
        } catch (IOException e) {
            throw new IllegalStateException("the proxy on port " + port + " does not close", e);
        } finally {
            breakOff();
        }
    }

    private static ServerSocket listen(int port, int backlog) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(LOOPBACK, port), backlog);
        return socket;
    }

    private void admit(ServerSocket listening) {
        door = listening;
        porter = Thread.ofVirtual().name("proxy " + port).start(() -> {
            while (!listening.isClosed()) {
                try {
                    var client = listening.accept();
                    accepted.incrementAndGet();
                    Thread.ofVirtual().start(() -> pass(client));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    /**
     * Leaves nobody room: once the queue of a listening socket is full and nobody accepts, Linux drops further attempts
     * to connect without a word.
     */
    private void crowd(ServerSocket listening) throws IOException {
        door = listening;
        for (int i = 0; i < 8; i++) {
            var socket = new Socket();
            crowd.add(socket);
            try {
                socket.connect(new InetSocketAddress(LOOPBACK, port), 200);
            } catch (SocketTimeoutException full) {
                return;
            }
        }
        throw new IOException("the queue of port " + port + " does not fill");
    }

    private void shut() throws IOException {
        if (door != null) {
            door.close();
            door = null;
        }
        if (porter != null) {
            // the port is free only when nobody waits at the closed door any more
            join(porter);
            porter = null;
        }
        for (var socket : crowd) {
            socket.close();
        }
        crowd.clear();
    }

    private static void join(Thread thread) throws IOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a door was shut", e);
        }
    }

    private void pass(Socket client) {
        var server = new Socket();
        var passage = new Passage(client, server, this::fault, requests.new Reader());
        open.add(passage);
        try {
            server.connect(new InetSocketAddress(LOOPBACK, upstream), CONNECT_MILLIS);
            passage.run();
        } catch (IOException notThere) {
            passage.reset();
        } finally {
            open.remove(passage);
        }
    }
}

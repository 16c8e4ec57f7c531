package silian.acceptance.fire.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One connection through the proxy: bytes of the client to the server and of the server to the client. */
final class Passage {

    private static final int BUFFER = 16 * 1024;
    /** A throttled answer comes in so many pieces a second. */
    private static final int BEATS = 10;

    private final Socket client;
    private final Socket server;
    private final Supplier<Fault> fault;
    private final SeenRequests.Reader requests;
    /** Whether the next bytes of the server begin an answer. */
    private volatile boolean asked;

    Passage(Socket client, Socket server, Supplier<Fault> fault, SeenRequests.Reader requests) {
        this.client = client;
        this.server = server;
        this.fault = fault;
        this.requests = requests;
    }

    /** Passes until both sides have ended, or one broke. */
    void run() throws IOException {
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        var back = Thread.ofVirtual().start(() -> pump(server, client, this::answer));
        pump(client, server, this::request);
        try {
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close();
        server.close();
    }

    /** Lets both sides see a reset (RST) in place of an orderly end. */
    void reset() {
        reset(client);
        reset(server);
    }

    private interface Piece {
        void pass(byte[] bytes, int length, OutputStream to) throws IOException;
    }

    private void pump(Socket from, Socket to, Piece piece) {
        var bytes = new byte[BUFFER];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                piece.pass(bytes, length, out);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            reset();
        }
    }

    private void request(byte[] bytes, int length, OutputStream to) throws IOException {
        requests.read(bytes, length);
        asked = true;
        switch (fault.get()) {
            case Fault.BlackHole _ -> {
                // nobody will ever know
            }
            case Fault.Reset _,Fault.Refuse _,Fault.Unreachable _ -> reset();
            case Fault.None _,Fault.Delay _,Fault.Throttle _,Fault.LostAnswers _ -> to.write(bytes, 0, length);
        }
    }

    private void answer(byte[] bytes, int length, OutputStream to) throws IOException {
        switch (fault.get()) {
            case Fault.BlackHole _,Fault.LostAnswers _ -> {
                // the one who waits goes on waiting
            }
            case Fault.Reset _,Fault.Refuse _,Fault.Unreachable _ -> reset();
            case Fault.None _ -> to.write(bytes, 0, length);
            case Fault.Delay delay -> {
                if (asked) {
                    asked = false;
                    pause(delay.by());
                }
                to.write(bytes, 0, length);
            }
            case Fault.Throttle throttle -> trickle(bytes, length, to, throttle.bytesPerSecond());
        }
    }

    private static void trickle(byte[] bytes, int length, OutputStream to, int bytesPerSecond) throws IOException {
        int piece = Math.max(1, bytesPerSecond / BEATS);
        for (int sent = 0; sent < length; sent += piece) {
            int next = Math.min(piece, length - sent);
            pause(Duration.ofNanos(1_000_000_000L * next / bytesPerSecond));
            to.write(bytes, sent, next);
        }
    }

    private static void pause(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0 && !Thread.currentThread().isInterrupted(); left = end
                - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyGone) {
            // that is what was wanted
        }
    }
}

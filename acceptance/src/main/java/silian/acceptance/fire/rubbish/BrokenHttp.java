package silian.acceptance.fire.rubbish;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Breaks HTTP itself, which no client library would send: framing, header syntax, early ends. */
final class BrokenHttp implements Rubbish {

    private static final String BODY = "{\"a\":1}";

    @Override
    public void spoil(Shot shot, SplittableRandom random) {
        switch (random.nextInt(20)) {
            case 0 -> framed(shot, "Content-Length: 999\r\n", BODY, true);
            case 1 -> framed(shot, "Content-Length: 2\r\n", BODY, false);
            case 2 -> framed(shot, "Content-Length: -5\r\n", BODY, false);
            case 3 -> framed(shot, "Content-Length: x\r\n", BODY, false);
            case 4 -> framed(shot, "Content-Length: 99999999999\r\n", BODY, true);
            case 5 -> framed(shot, "Content-Length: 7\r\nContent-Length: 8\r\n", BODY, true);
            case 6 ->
                framed(shot, "Content-Length: 7\r\nTransfer-Encoding: chunked\r\n", "7\r\n" + BODY + "\r\n0\r\n\r\n",
                        false);
            case 7 -> framed(shot, "Transfer-Encoding: chunked\r\n", "zz\r\n" + BODY + "\r\n", false);
            case 8 -> framed(shot, "Transfer-Encoding: chunked\r\n", "fffffffff\r\n" + BODY + "\r\n", true);
            case 9 -> framed(shot, "Transfer-Encoding: chunked\r\n", "7\r\n" + BODY + "\r\n", true);
            case 10 -> framed(shot, "Transfer-Encoding: chunked, gzip\r\n", BODY, true);
            case 11 -> framed(shot, "Transfer-Encoding: chunked\r\n",
                    "3;ext=\"\u0001\"\r\n{\"a\r\n4\r\n\":1}\r\n0\r\nTrailer: x\r\n\r\n", false);
            case 12 -> framed(shot, "X-Folded: a\r\n b\r\n", "", false);
            case 13 -> framed(shot, switch (random.nextInt(5)) {
                case 0 -> "No colon\r\n";
                case 1 -> "X-Space : a\r\n";
                case 2 -> ": empty\r\n";
                case 3 -> "X-\u0000: a\r\n";
                default -> "X-Null: a\u0000b\r\n";
            }, "", false);
            case 14 ->
                framed(shot, "X-Long: " + "a".repeat(random.nextBoolean() ? 20_000 : 70_000) + "\r\n", "", false);
            case 15 -> framed(shot, "X-Many: a\r\n".repeat(random.nextBoolean() ? 150 : 1_500), "", false);
            case 16 -> {
                shot.protocol = switch (random.nextInt(5)) {
                    case 0 -> "HTTP/0.9";
                    case 1 -> "HTTP/1.0";
                    case 2 -> "HTTP/9.9";
                    case 3 -> "HTCPCP/1.0";
                    default -> "";
                };
                framed(shot, "", "", false);
            }
            case 17 -> {
                framed(shot, "", "", true);
                var whole = java.util.Objects.requireNonNull(shot.raw);
                shot.raw = Arrays.copyOf(whole, random.nextInt(whole.length));
            }
            case 18 -> {
                framed(shot, "Expect: 100-continue\r\nContent-Length: 7\r\n", BODY, false);
            }
            default -> {
                var noise = new byte[1 + random.nextInt(400)];
                for (int i = 0; i < noise.length; i++) {
                    noise[i] = (byte) random.nextInt(256);
                }
                shot.raw = random.nextBoolean() ? noise : clientHello(noise);
                shot.mayGoUnanswered = true;
            }
        }
        shot.spoilt("broken HTTP", "");
    }

    /** The head of the request as it was, with lines of our own and whatever body follows. */
    private static void framed(Shot shot, String lines, String body, boolean mayGoUnanswered) {
        var head = new StringBuilder(shot.method).append(' ').append(shot.target())
                .append(shot.protocol.isEmpty() ? "" : " " + shot.protocol).append("\r\nHost: 127.0.0.1:8080\r\n")
                .append("Connection: close\r\nContent-Type: application/json\r\n");
        shot.header("Authorization").ifPresent(value -> head.append("Authorization: ").append(value).append("\r\n"));
        shot.raw = (head + lines + "\r\n" + body).getBytes(StandardCharsets.UTF_8);
        shot.mayGoUnanswered = mayGoUnanswered;
    }

    /** What a browser says to a door it takes for TLS (RFC 8446 section 5.1: handshake, version, length). */
    private static byte[] clientHello(byte[] noise) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[]{22, 3, 1, 0, (byte) Math.min(noise.length, 127)});
        out.writeBytes(noise);
        return out.toByteArray();
    }
}

package silian.acceptance.fire.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import silian.acceptance.platform.LocalPlatform.Member;

/** Reads the meters of a process, in the text format of Prometheus. */
final class Meters {

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /**
     * The largest value of a meter.
     *
     * @param line regular expression for name and labels
     */
    OptionalDouble largest(Member member, String line) {
        return values(member, line).max();
    }

    /** The sum of all series of a meter. */
    double sum(Member member, String line) {
        return values(member, line).sum();
    }

    private DoubleStream values(Member member, String line) {
        return Pattern.compile("(?m)^" + line + " ([0-9.eE+-]+)$").matcher(read(member)).results()
                .mapToDouble(found -> Double.parseDouble(found.group(found.groupCount())));
    }

    private String read(Member member) {
        var address = URI.create("http://127.0.0.1:" + member.managementPort() + "/actuator/prometheus");
        try {
            return http.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build(),
                    BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading meters", e);
        }
    }
}

package silian.bench.gateway;

import java.util.List;
import silian.bench.measure.Program;

/**
 * One way to the upstream.
 *
 * @param name what it is
 * @param program whose processor time counts
 * @param address what is asked for
 * @param headers of every request
 */
record Contestant(String name, Program program, String address, List<String> headers) {

    Contestant(String name, Program program, int port, String path) {
        this(name, program, "http://127.0.0.1:" + port + path, List.of());
    }
}

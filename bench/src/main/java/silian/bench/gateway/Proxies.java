package silian.bench.gateway;

import java.util.List;
import java.util.Map;
import silian.bench.measure.Program;
import silian.bench.measure.Workplace;

/** nginx and HAProxy on loopback, each with one worker, kept connections on both sides, and no access log. */
final class Proxies {

    /** About as long as a page of a list. */
    private static final String ANSWER = "{\"items\":["
            + "{\"id\":\"synthetic-0001\",\"state\":\"PUBLISHED\"},".repeat(12)
            + "{}]}";

    private final Workplace workplace;
    private final int upstream;

    /** @param upstream port that everybody passes on to */
    Proxies(Workplace workplace, int upstream) {
        this.workplace = workplace;
        this.upstream = upstream;
    }

    /** Answers everything with the same JSON, and {@code /jwks} with the keys. */
    Program upstream(String keys) {
        return nginx("upstream", upstream, """
                location = /jwks { default_type application/json; return 200 '%s'; }
                location / { default_type application/json; return 200 '%s'; }
                """.formatted(keys, ANSWER), "");
    }

    Program nginx(String name, int port) {
        return nginx(name, port, """
                location / { proxy_pass http://upstream; proxy_http_version 1.1; proxy_set_header Connection ""; }
                """, "upstream upstream { server 127.0.0.1:" + upstream
                + "; keepalive 64; keepalive_requests 1000000000; }");
    }

    private Program nginx(String name, int port, String locations, String more) {
        var folder = workplace.folder().resolve(name);
        var configuration = workplace.write(name + ".conf", """
                daemon off;
                worker_processes 1;
                pid %1$s.pid;
                error_log stderr warn;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  keepalive_requests 1000000000;
                  client_body_temp_path %1$s.body; proxy_temp_path %1$s.proxy; fastcgi_temp_path %1$s.fastcgi;
                  uwsgi_temp_path %1$s.uwsgi; scgi_temp_path %1$s.scgi;
                  %2$s
                  server { listen 127.0.0.1:%3$d; %4$s }
                }
                """.formatted(folder, more, port, locations));
        return Program.start(name, workplace.folder(), Map.of(), List.of("/usr/sbin/nginx", "-p",
                workplace.folder().toString(), "-c", configuration.toString())).awaitPort(port);
    }

    Program haproxy(String name, int port) {
        var configuration = workplace.write(name + ".cfg", """
                global
                  maxconn 1000
                  nbthread 1
                defaults
                  mode http
                  timeout connect 1s
                  timeout client 30s
                  timeout server 30s
                  http-reuse always
                frontend front
                  bind 127.0.0.1:%d
                  default_backend back
                backend back
                  server upstream 127.0.0.1:%d
                """.formatted(port, upstream));
        return Program.start(name, workplace.folder(), Map.of(),
                List.of("/usr/sbin/haproxy", "-db", "-f", configuration.toString())).awaitPort(port);
    }
}

package silian.local.agencies;

import com.github.tomakehurst.wiremock.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** What stands in an address. */
final class Paths {

    private Paths() {}

    static String withoutQuery(Request request) {
        var url = request.getUrl();
        var query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    static String last(Request request) {
        var path = withoutQuery(request);
        return URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
    }
}

package silian.acceptance.fire.access;

import java.util.Set;

/**
 * An operation as its service describes it.
 *
 * @param name method and path, such as {@code GET /api/housing/v1/flats}
 * @param callers what the service says of who may call it ({@code x-callers})
 * @param expectsVersion whether it takes the version the command is meant for ({@code If-Match})
 */
record ApiOperation(String service, String name, Set<String> callers, boolean expectsVersion) {

    ApiOperation {
        callers = Set.copyOf(callers);
    }

    String method() {
        return name.substring(0, name.indexOf(' '));
    }

    String path() {
        return name.substring(name.indexOf(' ') + 1);
    }
}

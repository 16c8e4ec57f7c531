package silian.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import silian.platform.commands.Caller;

/** Says who sent a request. The security starter knows; without it everybody is the anonymous caller. */
@FunctionalInterface
public interface CallerSource {

    /** Never fails for an unauthenticated request: that is somebody without roles. */
    Caller caller(HttpServletRequest request);

    /** Knows nobody: everybody is the same caller without roles. */
    static CallerSource nobody() {
        return request -> new Caller("anonymous", Set.of(), null, Set.of());
    }
}

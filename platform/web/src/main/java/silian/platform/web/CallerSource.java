package silian.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import silian.platform.commands.Caller;

/** Says who sent a request. The security starter knows; without it everybody is the anonymous caller. */
@FunctionalInterface
public interface CallerSource {

    /** Never fails for an unauthenticated request: that is somebody without roles. */
    Caller caller(HttpServletRequest request);
}

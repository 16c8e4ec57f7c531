package silian.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A view of one object at one version. Its answer carries the version as a strong {@code ETag}, which a later command
 * may send back as {@code If-Match}, and a later GET as {@code If-None-Match}.
 */
public interface Versioned {

    /** The version of the object as stored; {@code null} if it was never saved. */
    @Nullable
    Long version();
}

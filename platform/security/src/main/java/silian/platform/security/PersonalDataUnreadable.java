package silian.platform.security;

import org.jspecify.annotations.Nullable;

/** A protected value does not open: its key is gone, or someone altered it or moved it to another field or database. */
public final class PersonalDataUnreadable extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PersonalDataUnreadable(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}

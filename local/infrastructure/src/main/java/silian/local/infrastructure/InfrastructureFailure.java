package silian.local.infrastructure;

import org.jspecify.annotations.Nullable;

/** Why the infrastructure cannot start, in one line that tells its reader what to do. */
public final class InfrastructureFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InfrastructureFailure(String message) {
        this(message, null);
    }

    InfrastructureFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

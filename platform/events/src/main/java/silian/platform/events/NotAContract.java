package silian.platform.events;

import org.jspecify.annotations.Nullable;

/**
 * A message that cannot be read as the contract it claims to be. Trying again does not help. The message of the
 * exception tells the place of the fault and never the content.
 */
public final class NotAContract extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAContract(String fault, @Nullable Throwable cause) {
        super(fault, cause);
    }
}

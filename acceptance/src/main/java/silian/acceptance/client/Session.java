package silian.acceptance.client;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A logged-in caller: holds an access token and gets a new one when the old is no longer taken. */
public final class Session {

    private final Supplier<String> login;
    private volatile @Nullable String token;

    public Session(Supplier<String> login) {
        this.login = login;
    }

    /** The access token, after a login if there is none yet. */
    public synchronized String token() {
        var known = token;
        if (known == null) {
            known = login.get();
            token = known;
        }
        return known;
    }

    /** Logs in anew the next time, also if the token would be taken for a little longer. */
    public synchronized void forget() {
        token = null;
    }

    /** Forgets a token that was refused, unless somebody already replaced it. */
    public synchronized void refused(String refusedToken) {
        if (refusedToken.equals(token)) {
            token = null;
        }
    }
}

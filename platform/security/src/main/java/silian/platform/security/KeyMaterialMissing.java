package silian.platform.security;

/** The process cannot protect anything, so it does not start. The message says which file is at fault and how to make it. */
public final class KeyMaterialMissing extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeyMaterialMissing(String what) {
        super(what + "; SILIAN_KEYS must name a directory whose files are made with: openssl rand -base64 32");
    }
}

package silian.platform.eligibility;

import java.util.List;

/** Scheme files with mistakes. Tells every mistake, so that they can be mended in one go. */
public final class InvalidSchemes extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    InvalidSchemes(List<String> mistakes) {
        super("schemes cannot be used:\n  " + String.join("\n  ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Each names file, version, place and what is wrong there. */
    public List<String> mistakes() {
        return mistakes;
    }
}

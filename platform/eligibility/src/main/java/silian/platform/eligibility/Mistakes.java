package silian.platform.eligibility;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file. */
final class Mistakes {

    private final String file;
    private final List<String> found = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(String place, String what) {
        found.add(file + ": " + (place.isEmpty() ? what : place + " " + what));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidSchemes(found);
        }
    }
}

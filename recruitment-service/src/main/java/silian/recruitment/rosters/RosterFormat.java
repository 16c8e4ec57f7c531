package silian.recruitment.rosters;

import java.io.InputStream;

/** The forms a roster may have. */
public enum RosterFormat {

    /** {@code text/csv} (RFC 4180), a header naming the columns in any order. */
    CSV {
        @Override
        RosterReader reader(InputStream file, RosterSettings settings) {
            return new CsvRoster(file, settings);
        }
    },

    /** {@code application/x-ndjson}: a JSON object a line, its fields named like the columns. */
    NDJSON {
        @Override
        RosterReader reader(InputStream file, RosterSettings settings) {
            return new NdjsonRoster(file, settings);
        }
    };

    /** Starts reading. */
    abstract RosterReader reader(InputStream file, RosterSettings settings);
}

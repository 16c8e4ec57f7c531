package silian.platform.eligibility;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a person, an enterprise or a case, each fact with who says so. What is not in here is unknown,
 * which is not the same as false.
 */
public final class Facts {

    /** A value and its source. */
    record Known(Object value, String source) {}

    private final Map<String, Known> known;

    private Facts(Map<String, Known> known) {
        this.known = Map.copyOf(known);
    }

    public static Builder builder() {
        return new Builder();
    }

    Optional<Known> find(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /** Facts in the making. */
    public static final class Builder {

        private final Map<String, Known> known = new LinkedHashMap<>();

        private Builder() {}

        /**
         * @param name {@code subject.fact}, such as {@code person.age}
         * @param value {@link Boolean}, {@link Integer} or {@link Long}, {@link String}, {@link java.time.LocalDate},
         *     {@link java.math.BigDecimal} (yuan) or a collection of strings
         * @param source who says so, such as {@code identity number}; never a personal value
         */
        public Builder known(String name, Object value, String source) {
            known.put(name, new Known(value, source));
            return this;
        }

        /** Known if there is a value, unknown otherwise. */
        public Builder knownIfPresent(String name, @Nullable Object value, String source) {
            return value == null ? this : known(name, value, source);
        }

        public Facts build() {
            return new Facts(known);
        }
    }
}

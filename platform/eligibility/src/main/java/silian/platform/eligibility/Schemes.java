package silian.platform.eligibility;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All schemes of a service: the files {@code schemes/*.yaml} on its class path. */
public final class Schemes {

    private final Map<String, Scheme> byName = new TreeMap<>();

    /** @throws InvalidSchemes if two have the same name */
    Schemes(Collection<Scheme> schemes) {
        schemes.forEach(scheme -> {
            if (byName.put(scheme.name(), scheme) != null) {
                throw new InvalidSchemes(List.of("there are two schemes " + scheme.name()));
            }
        });
    }

    /** @throws IllegalArgumentException if there is none: which schemes exist is known when a service is built */
    public Scheme named(String name) {
        var scheme = byName.get(name);
        if (scheme == null) {
            throw new IllegalArgumentException("no scheme " + name + " among " + byName.keySet());
        }
        return scheme;
    }

    /** In alphabetical order of their names. */
    public List<Scheme> all() {
        return List.copyOf(byName.values());
    }
}

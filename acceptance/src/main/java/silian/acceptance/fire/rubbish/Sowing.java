package silian.acceptance.fire.rubbish;

import silian.acceptance.fire.description.ApiOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Goes through all operations with every caller before the first shot, with requests as they should be: finds out who is
 * allowed what, learns what there is, and leaves new objects in the states that only fresh ones have.
 */
final class Sowing {

    private final List<ApiOperation> operations;
    private final Callers callers;
    private final Gun gun;
    private final KnownValues known;

    Sowing(List<ApiOperation> operations, Callers callers, Gun gun, KnownValues known) {
        this.operations = operations;
        this.callers = callers;
        this.gun = gun;
        this.known = known;
    }

    /**
     * @param rounds how often everything is asked for; what the first leaves behind is what later ones move on
     * @return the callers who are allowed an operation, by its name
     */
    Map<String, List<String>> perform(ShotMaker maker, long seed, int rounds) {
        var allowed = new LinkedHashMap<String, List<String>>();
        operations.forEach(operation -> allowed.put(operation.name(), new ArrayList<>(callers.names())));
        var random = new SplittableRandom(seed);
        int index = -1;
        for (int round = 0; round < rounds; round++) {
            // reads first: what they show is what the commands are about
            for (var method : List.of("GET", "POST")) {
                for (var operation : operations.stream().filter(one -> one.method().equals(method)).toList()) {
                    var callersOfIt = Objects.requireNonNull(allowed.get(operation.name()));
                    for (var caller : List.copyOf(callersOfIt)) {
                        if (!sow(maker.sound(index--, operation, caller, random))) {
                            callersOfIt.remove(caller);
                        }
                    }
                }
            }
        }
        return allowed;
    }

    /** @return whether the caller may call the operation at all */
    private boolean sow(Shot shot) {
        var answered = gun.send(shot);
        var body = answered.json();
        if (answered.status() < 300 && body != null) {
            var segments = List.of(shot.operation.path().split("/"));
            boolean ofOne = segments.getLast().startsWith("{");
            known.learn(shot.caller, KnownValues.kindAt(shot.operation, segments.size() - (ofOne ? 2 : 1)), body);
        }
        // a use case may refuse what was asked for to somebody who is allowed the operation
        return answered.status() != 403 || !answered.text().contains("\"access.denied\"");
    }
}

package silian.acceptance.fire.rubbish;

import silian.acceptance.fire.description.ApiOperation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/** Makes the request of every index: the same seed, known values and index give the same request. */
final class ShotMaker {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** How often, of a hundred, a request is spoilt by each family; the rest is left as it should be. */
    private record Share(int percent, Rubbish rubbish) {}

    private static final List<Share> SHARES = List.of(new Share(32, new PropertyRubbish()),
            new Share(11, new BodyRubbish()), new Share(14, new ParameterRubbish()), new Share(14, new HeaderRubbish()),
            new Share(6, new PathRubbish()), new Share(4, new BrokenHttp()));

    private final long seed;
    private final List<ApiOperation> operations;
    private final List<String> callers;
    private final Map<String, List<String>> allowed;
    private final KnownValues known;
    private final Samples samples;

    /** @param allowed who was found to be allowed which operation, by its name */
    ShotMaker(long seed, List<ApiOperation> operations, List<String> callers, Map<String, List<String>> allowed,
            KnownValues known, Samples samples) {
        this.seed = seed;
        this.operations = operations;
        this.callers = callers;
        this.allowed = allowed;
        this.known = known;
        this.samples = samples;
    }

    Shot at(int index) {
        var random = new SplittableRandom(seed * GOLDEN + index);
        var operation = operations.get(random.nextInt(operations.size()));
        var fitting = allowed.getOrDefault(operation.name(), callers);
        var from = fitting.isEmpty() || random.nextInt(20) == 0 ? callers : fitting;
        var shot = sound(index, operation, from.get(random.nextInt(from.size())), random);
        int dice = random.nextInt(100);
        for (var share : SHARES) {
            dice -= share.percent();
            if (dice < 0) {
                // without a body to spoil there still are parameters, without those headers
                var rubbish = share.rubbish().fits(shot) ? share.rubbish() : SHARES.get(2).rubbish();
                (rubbish.fits(shot) ? rubbish : SHARES.get(3).rubbish()).spoil(shot, random);
                break;
            }
        }
        return shot;
    }

    /** A request as its operation wants it. */
    Shot sound(int index, ApiOperation operation, String caller, SplittableRandom random) {
        var shot = new Shot(index, operation, caller);
        shot.set("Authorization", "Bearer " + Shot.TOKEN);
        shot.set("Accept", "application/json");
        shot.set("Accept-Language", "en");
        operation.parameters().forEach(parameter -> addParameter(shot, parameter, random));
        if (operation.takesJson()) {
            shot.json = samples.body(operation, caller, random);
        } else if (operation.bodyType().isPresent()) {
            shot.bytes = samples.roster(caller, random);
        }
        operation.bodyType().ifPresent(type -> shot.set("Content-Type", type));
        return shot;
    }

    private void addParameter(Shot shot, JsonNode parameter, SplittableRandom random) {
        var name = parameter.path("name").asString();
        switch (parameter.path("in").asString()) {
            case "path" -> shot.path.put(name, Percent.encoded(pathVariable(shot, name, random)));
            case "query" -> {
                if (parameter.path("required").asBoolean(false) || random.nextInt(3) == 0 && !name.equals("cursor")) {
                    shot.query.add(new Shot.Field(name, Percent.encoded(
                            samples.parameter(parameter.path("schema"), name, shot.caller, random))));
                }
            }
            default -> addHeader(shot, name, parameter.path("required").asBoolean(false), random);
        }
    }

    private String pathVariable(Shot shot, String name, SplittableRandom random) {
        var segments = List.of(shot.operation.path().split("/"));
        var kind = name.equals("id") ? KnownValues.kindAt(shot.operation, segments.indexOf("{id}") - 1) : name;
        return known.pick(kind, shot.caller, random).orElse("unknown");
    }

    private void addHeader(Shot shot, String name, boolean required, SplittableRandom random) {
        switch (name) {
            case "Idempotency-Key" -> {
                if (required || random.nextInt(4) > 0) {
                    shot.set(name, "rubbish-" + seed + "-" + shot.index);
                }
            }
            case "If-Match" -> {
                if (random.nextInt(4) == 0) {
                    shot.set(name, "*");
                }
            }
            case "Business-Date" -> {
                if (random.nextInt(8) == 0) {
                    shot.set(name, LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
                }
            }
            default -> {
                if (required) {
                    shot.set(name, "示例");
                }
            }
        }
    }
}

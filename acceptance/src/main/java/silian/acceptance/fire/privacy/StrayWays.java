package silian.acceptance.fire.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import silian.acceptance.fire.privacy.Plantings.Kind;
import silian.acceptance.fire.privacy.Plantings.Nobody;

/** The ways that are meant for nothing of the kind: paths, queries, headers, fields of other types. */
final class StrayWays {

    private static final List<String> PATHS = List.of("/%s", "/api/%s", "/api/recruitment/v1/%s",
            "/api/recruitment/v1/talents/%s", "/api/recruitment/v1/graduate-uploads/%s",
            "/api/recruitment/v1/job-postings/%s", "/api/recruitment/v1/hires/%s", "/api/finance/v1/subsidy-claims/%s",
            "/api/finance/v1/entitlements/%s", "/api/housing/v1/entitlements/%s", "/api/housing/v1/%s/x",
            "/api/enterprise/v1/enterprises/%s", "/api/enterprise/v1/visits/%s",
            "/api/recruitment/v1/dead-letters/%s", "/api/recruitment/v1/figures/%s?from=2022-01-01&to=2022-12-31",
            "/api/identity/v1/%s", "/login/%s", "/docs/%s", "/.well-known/%s", "/actuator/%s");
    private static final List<String> QUERIES = List.of("/api/recruitment/v1/graduates?cursor=%s",
            "/api/recruitment/v1/graduates?limit=%s", "/api/recruitment/v1/graduates?school=%s",
            "/api/recruitment/v1/demands?enterprise=%s", "/api/recruitment/v1/job-postings?enterprise=%s",
            "/api/recruitment/v1/job-postings?%s=%s", "/api/recruitment/v1/figures/R14?from=%s&to=2022-12-31",
            "/api/finance/v1/subsidy-claims?state=%s", "/api/finance/v1/entitlements?hire=%s",
            "/api/finance/v1/ledger?on=%s", "/api/housing/v1/flats?phone=%s", "/api/identity/v1/me?x=%s",
            "/nowhere?phone=%s");

    private final Scene scene;

    StrayWays(Scene scene) {
        this.scene = scene;
    }

    void perform() {
        for (var caller : new String[]{"officer", "ops", "reviewer"}) {
            var session = scene.cast().staff(caller);
            fill("path", PATHS, session);
            fill("query", QUERIES, session);
        }
        fill("path without a token", PATHS, null);
        commands();
        headers();
        types();
    }

    private Nobody plant(String way) {
        return scene.plantings().plant(Kind.STRAY, way);
    }

    private void fill(String way, List<String> templates, @org.jspecify.annotations.Nullable Session caller) {
        for (var template : templates) {
            var nobody = plant(way + " " + template);
            for (var value : List.of(nobody.phone(), nobody.idNumber(), Scene.encoded(nobody.name()))) {
                scene.answers().ask(way + " " + template, Request.get(template.replace("%s", value)), caller);
            }
        }
    }

    /** Commands leave a trace in the audit, which must not keep what stood in the address. */
    private void commands() {
        for (var path : List.of("/api/recruitment/v1/talents/%s/accreditation",
                "/api/finance/v1/subsidy-claims/%s/review",
                "/api/recruitment/v1/talents/%s/degree-check")) {
            var nobody = plant("command " + path);
            for (var value : List.of(nobody.phone(), nobody.idNumber(), Scene.encoded(nobody.name()))) {
                scene.answers().ask("command " + path, Scene.command(path.formatted(value), Map.of("talentClass", "C")),
                        scene.cast().reviewer());
            }
        }
        for (var method : List.of("PUT", "DELETE", "PATCH", "OPTIONS")) {
            var nobody = plant(method);
            scene.answers().ask(method, new Request(method, "/api/recruitment/v1/talents/" + nobody.phone() + "?id="
                    + nobody.idNumber(), nobody.name(), Map.of("Content-Type", "text/plain")), scene.cast().officer());
        }
    }

    private void headers() {
        var names = List.of("Idempotency-Key", "If-Match", "Business-Date", "Back-Fill-Grant", "X-Request-Id",
                "Accept-Language", "User-Agent", "Referer", "Cookie", "tracestate", "baggage", "X-Forwarded-For",
                "Origin", "Accept", "If-None-Match", "X-Phone");
        for (var name : names) {
            var nobody = plant("header " + name);
            for (var value : List.of(nobody.phone(), nobody.idNumber(), "phone=" + nobody.phone())) {
                for (var path : List.of("/api/recruitment/v1/activities", "/api/finance/v1/subsidy-claims/x/review")) {
                    scene.answers().ask("header " + name, Request.post(path, Map.of()).with(name, value),
                            scene.cast().reviewer());
                }
                scene.answers().ask("header " + name, Request.get("/nowhere").with(name, value), null);
            }
        }
        var nobody = plant("header Authorization");
        for (var scheme : List.of("Bearer ", "Basic ", "")) {
            scene.answers().askAs("header Authorization", Request.get("/api/recruitment/v1/me"),
                    scheme + nobody.phone());
        }
        var typed = plant("header Content-Type");
        scene.answers().ask("header Content-Type", new Request("POST", "/api/recruitment/v1/activities", "{}",
                Map.of("Content-Type", "application/" + typed.phone())), scene.cast().officer());
    }

    /** Numbers of people in fields for dates, numbers, codes and enumerations. */
    private void types() {
        var officer = scene.cast().officer();
        var nobody = plant("fields of other types");
        var number = nobody.phone();
        var all = new LinkedHashMap<String, Object>();
        for (var field : List.of("kind", "title", "university", "startsAt", "endsAt", "place", "creditCode", "area",
                "name", "address", "date", "minutes", "hire", "flat", "roles", "tenant", "username")) {
            all.put(field, field.equals("minutes") ? Long.parseLong(number) : nobody.idNumber());
        }
        all.put(number, nobody.name());
        for (var path : List.of("/api/recruitment/v1/activities", "/api/enterprise/v1/enterprises",
                "/api/housing/v1/allocations", "/api/identity/v1/back-fill-grants")) {
            scene.answers().ask("fields of other types", Scene.command(path, all), officer);
            scene.answers().ask("a list of numbers", Scene.raw(path, "[" + number + "]"), officer);
            scene.answers().ask("broken JSON", Scene.raw(path, "{\"kind\": \"" + number + "\", " + number), officer);
        }
    }
}

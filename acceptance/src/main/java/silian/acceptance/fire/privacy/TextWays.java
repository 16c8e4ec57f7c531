package silian.acceptance.fire.privacy;

import java.util.List;
import java.util.Map;
import silian.acceptance.client.Session;
import silian.acceptance.fire.privacy.Plantings.Kind;
import silian.platform.standards.CreditCode;

/** Fields for free text, in which people write whatever they like. */
final class TextWays {

    private static final CreditCode ENTERPRISE = CreditCode.complete("91420302MA500001");

    private final Scene scene;

    TextWays(Scene scene) {
        this.scene = scene;
    }

    void perform() {
        var officer = scene.cast().officer();
        say("enterprise", officer, "/api/enterprise/v1/enterprises", Map.of("creditCode", ENTERPRISE.value(), "area",
                "420302001"));
        text("remarks of a visit", scene.cast().gridWorker(), "/api/enterprise/v1/visits",
                text -> Map.of("enterprise", ENTERPRISE.value(), "visitedOn", "2022-06-01", "remarks", text, "demands",
                        List.of()));
        text("title of a demand", scene.cast().gridWorker(), "/api/enterprise/v1/visits",
                text -> Map.of("enterprise", ENTERPRISE.value(), "visitedOn", "2022-06-01", "demands",
                        List.of(Map.of("title", text, "openings", 1, "minimumEducation", "21", "payFrom", 4000, "payTo",
                                7000))));
        text("address of a residence", officer, "/api/housing/v1/residences",
                text -> Map.of("name", "示例公寓", "area", "420302003", "address", text));
        text("place of an activity", officer, "/api/recruitment/v1/activities",
                text -> Map.of("kind", "SPECIAL_FAIR", "title", "示例专场", "university", scene.school(), "startsAt",
                        "2035-06-18T01:00:00Z", "endsAt", "2035-06-18T08:00:00Z", "place", text));
        text("reason of a back-fill", officer, "/api/identity/v1/back-fill-grants",
                text -> Map.of("date", "2022-06-01", "reason", text, "minutes", 5));
        text("display name of an account", scene.cast().staff("ops"), "/api/identity/v1/accounts",
                text -> Map.of("username", "agent-" + Math.abs(text.hashCode()), "displayName", text, "roles",
                        List.of("OFFICER"), "tenant", "420302"));
    }

    private void text(String way, Session caller, String path, java.util.function.Function<String, Object> content) {
        var nobody = scene.plantings().plant(Kind.TEXT, way);
        for (var value : List.of("电话 " + nobody.phone(), "身份证 " + nobody.idNumber())) {
            say(way, caller, path, content.apply(value));
        }
    }

    private void say(String way, Session caller, String path, Object content) {
        scene.answers().ask(way, Scene.command(path, content), caller);
    }
}

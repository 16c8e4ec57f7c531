package silian.acceptance.fire.privacy;

import java.util.Map;
import silian.acceptance.client.Request;
import silian.acceptance.fire.privacy.Plantings.Kind;
import silian.acceptance.fire.privacy.Plantings.Nobody;

/** The ways that are meant for personal data: rosters, profiles, searches, logins; used well and badly. */
final class FieldWays {

    private static final String ME = "/api/recruitment/v1/me";

    private final Scene scene;

    FieldWays(Scene scene) {
        this.scene = scene;
    }

    void perform() {
        rosters();
        profiles();
        searches();
        logins();
    }

    private Nobody plant(String way) {
        return scene.plantings().plant(Kind.FIELD, way);
    }

    private void rosters() {
        scene.upload("roster", scene.row(plant("roster"), 1) + "\n" + scene.row(plant("roster"), 2) + "\n");
        var wrong = plant("roster with a wrong check character");
        var last = wrong.idNumber().charAt(17);
        scene.upload("roster with a wrong check character", scene.row(wrong, 3).replace(wrong.idNumber(),
                wrong.idNumber().substring(0, 17) + (last == '1' ? '2' : '1')) + "\n");
        var moved = plant("roster in the wrong columns");
        scene.upload("roster in the wrong columns", String.join(",", moved.idNumber(), moved.phone(), moved.name(),
                moved.idNumber(), moved.phone(), moved.name(), moved.idNumber(), moved.phone(), moved.name()) + "\n");
        var again = plant("roster with a number in other columns");
        var row = scene.row(again, 6);
        scene.upload("roster with an identity number as student number",
                row.replace("P202100006", again.idNumber()) + "\n");
        scene.upload("roster with a phone as student number", row.replace("P202100006", again.phone()) + "\n");
        scene.upload("roster with a phone as major", row.replace("示例专业", "示例 " + again.phone()) + "\n");
        var open = plant("roster with an open quote");
        scene.upload("roster with an open quote", "\"" + scene.row(open, 4) + "\n" + open.phone());
        var binary = plant("roster of another type");
        scene.answers().ask("roster of another type", Request.upload("/api/recruitment/v1/graduate-uploads",
                "application/json", scene.row(binary, 5)), scene.cast().university(scene.school()));
    }

    private void profiles() {
        var person = plant("profile");
        scene.upload("roster for a profile", scene.row(person, 10) + "\n");
        var session = scene.logins().talent(person.phone());
        var answers = scene.answers();
        answers.ask("profile", Scene.command(ME, Map.of("name", person.name(), "idNumber", person.idNumber())),
                session);
        answers.ask("own profile", Request.get(ME), session);
        answers.ask("own account", Request.get("/api/identity/v1/me"), session);
        var other = plant("profile of somebody else");
        scene.upload("roster of somebody else", scene.row(other, 11) + "\n");
        answers.ask("profile of somebody else",
                Scene.command(ME, Map.of("name", other.name(), "idNumber", other.idNumber())), session);
        var nowhere = plant("profile that no roster has");
        answers.ask("profile that no roster has",
                Scene.command(ME, Map.of("name", nowhere.name(), "idNumber", nowhere.idNumber())), session);
        var odd = plant("profile in odd JSON");
        for (var body : new String[]{
                "{\"name\": \"%s\", \"idNumber\": %s}".formatted(odd.name(), odd.idNumber().substring(0, 17)),
                "{\"name\": \"%s\", \"idNumber\": {\"%s\": \"%s\"}}".formatted(odd.name(), odd.phone(),
                        odd.idNumber()),
                "{\"%s\": 1, \"name\": \"%s\", \"idNumber\": \"%s\"}".formatted(odd.idNumber(), odd.name(),
                        odd.idNumber()),
                "{\"name\": \"%s\", \"idNumber\": \"%s".formatted(odd.name(), odd.idNumber()),
                "{\"name\": \"%s\", \"name\": \"%s\", \"idNumber\": \"%s\"}".formatted(odd.name(), odd.phone(),
                        odd.idNumber()),
                "[\"%s\", \"%s\"]".formatted(odd.idNumber(), odd.name()),
                "{\"name\": null, \"idNumber\": \" %s \"}".formatted(odd.idNumber()), "\"" + odd.phone() + "\"",
                "{\"name\": \"%s\", \"idNumber\": \"%s\"}}%s".formatted(odd.name(), odd.idNumber(), odd.phone())}) {
            answers.ask("profile in odd JSON", Scene.raw(ME, body), session);
        }
    }

    private void searches() {
        var searches = "/api/recruitment/v1/talents/searches";
        var sought = plant("search by identity number");
        scene.upload("roster for a search", scene.row(sought, 20) + "\n");
        var body = Map.of("idNumber", sought.idNumber());
        scene.answers().ask("search", Scene.command(searches, body), scene.cast().officer());
        scene.answers().ask("search without the role", Scene.command(searches, body), scene.cast().staff("ops"));
        scene.answers().ask("search without a token", Scene.command(searches, body), null);
        scene.answers().ask("search with words around it",
                Scene.command(searches, Map.of("idNumber", "no. " + sought.idNumber() + "?")), scene.cast().officer());
        scene.answers().ask("graduates", Request.get("/api/recruitment/v1/graduates?limit=200"),
                scene.cast().officer());
    }

    /** Forms of the login pages, without the token that protects them and with it. */
    private void logins() {
        var person = plant("login");
        for (var form : new String[]{"phone=" + person.phone() + "&code=123456",
                "phone=" + Scene.encoded(person.phone().substring(0, 3) + " " + person.phone().substring(3))
                        + "&code=" + person.phone(),
                "username=" + person.phone() + "&password=" + person.idNumber() + "&code=" + person.phone(),
                "username=" + Scene.encoded(person.name()) + "&password=x&code=000000&continue=/" + person.phone()}) {
            for (var path : new String[]{"/login/sms", "/login/sms/codes", "/login/password",
                    "/login/" + person.phone(),
                    "/oauth2/token", "/oauth2/revoke"}) {
                scene.answers().ask("login form", Request.upload(path, "application/x-www-form-urlencoded", form),
                        null);
            }
        }
        scene.logins().tryTalent(person.phone(), person.phone().substring(0, 6));
        scene.answers().ask("authorization with a hint", Request.get("/oauth2/authorize?response_type=code"
                + "&client_id=silian-mobile&scope=openid&state=" + person.phone() + "&login_hint=" + person.idNumber()
                + "&redirect_uri=http://127.0.0.1:8080/" + person.phone()), null);
    }
}

package silian.acceptance.fire.access;

import java.util.List;
import java.util.Map;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;

/** Makes an accreditation case that was examined, a card and a CV of one talent. */
final class AccreditationMaking {

    private static final String API = "/api/recruitment/v1";

    private final PlatformClient client;
    private final Cast cast;

    AccreditationMaking(PlatformClient client, Cast cast) {
        this.client = client;
        this.cast = cast;
    }

    /** The ids of case and card and the card's number, by kind. */
    Map<String, String> make(Session talent) {
        var opened = client.expect(Request.post(API + "/accreditation-cases",
                Map.of("talentClass", "D", "evidence", List.of())), talent).text("id");
        client.expect(Request.post(API + "/accreditation-cases/" + opened + "/examination",
                Map.of("findings", List.of())), cast.officer());
        var card = client.expect(Request.post(API + "/talent-cards", Map.of()), talent);
        client.expect(Request.upload(API + "/me/cv", "application/pdf", "%PDF-1.7 示例 %%EOF"), talent);
        return Map.of("accreditationCase", opened, "talentCard", card.text("id"), "talentCardNumber",
                card.text("number"));
    }
}

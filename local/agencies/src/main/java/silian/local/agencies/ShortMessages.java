package silian.local.agencies;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.JsonException;
import com.github.tomakehurst.wiremock.http.Request;
import java.util.Map;

/** Takes short messages. What was sent to a phone is read from the journal. */
final class ShortMessages implements Agency {

    @Override
    public String name() {
        return "sms";
    }

    @Override
    public Answer answer(Request request) {
        try {
            var message = Json.read(request.getBodyAsString(), Map.class);
            if (!String.valueOf(message.get("to")).matches("1[3-9]\\d{9}")) {
                return Answer.refused(400, "message.to");
            }
            return new Answer(202, Map.of("messageId", request.getId().toString(), "status", "ACCEPTED"));
        } catch (JsonException e) {
            return Answer.refused(400, "message.malformed");
        }
    }
}

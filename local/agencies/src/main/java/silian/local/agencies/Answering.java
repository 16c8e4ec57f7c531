package silian.local.agencies;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Lets an agency answer, in the manner it was last told to behave. */
final class Answering implements ResponseDefinitionTransformerV2 {

    private static final int TRICKLE_CHUNKS = 20;
    private static final int TRICKLE_MS = 10_000;

    private final Agency agency;
    private final Switchboard switchboard;

    Answering(Agency agency, Switchboard switchboard) {
        this.agency = agency;
        this.switchboard = switchboard;
    }

    @Override
    public String getName() {
        return agency.name();
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        var behaviour = switchboard.of(agency.name());
        var response = switch (behaviour.fault()) {
            case NONE -> answer(event);
            case SLOW -> answer(event).withChunkedDribbleDelay(TRICKLE_CHUNKS, TRICKLE_MS);
            case ERROR -> json(Answer.refused(500, "agency.error"));
            case RESET -> new ResponseDefinitionBuilder().withFault(Fault.CONNECTION_RESET_BY_PEER);
            case EMPTY -> new ResponseDefinitionBuilder().withFault(Fault.EMPTY_RESPONSE);
        };
        return behaviour.latencyMs() > 0 ? response.withFixedDelay(behaviour.latencyMs()).build() : response.build();
    }

    private ResponseDefinitionBuilder answer(ServeEvent event) {
        return json(agency.answer(event.getRequest()));
    }

    private static ResponseDefinitionBuilder json(Answer answer) {
        return jsonResponse(answer.body(), answer.status());
    }
}

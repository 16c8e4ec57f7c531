package silian.local.agencies;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.JsonException;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where latency and faults are switched: {@code PUT /control/<agency>}, {@code GET} tells how it stands. */
final class Switchboard implements ResponseDefinitionTransformerV2 {

    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();

    Switchboard(Collection<String> agencies) {
        agencies.forEach(agency -> behaviours.put(agency, Behaviour.normal()));
    }

    Behaviour of(String agency) {
        return behaviours.getOrDefault(agency, Behaviour.normal());
    }

    @Override
    public String getName() {
        return "control";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        var request = event.getRequest();
        var agency = Paths.last(request);
        if (!behaviours.containsKey(agency)) {
            return answer(Answer.unknown("agency.unknown"));
        }
        if (request.getMethod().equals(RequestMethod.PUT)) {
            try {
                behaviours.put(agency, read(Json.read(request.getBodyAsString(), Map.class)));
            } catch (JsonException | IllegalArgumentException e) {
                return answer(Answer.refused(400, "behaviour.malformed"));
            }
        }
        var behaviour = of(agency);
        return answer(Answer.ok(Map.of("latencyMs", behaviour.latencyMs(), "fault",
                behaviour.fault().name().toLowerCase(Locale.ROOT))));
    }

    private static Behaviour read(Map<?, ?> body) {
        var latency = body.get("latencyMs");
        var fault = body.get("fault");
        return new Behaviour(latency == null ? 0 : Integer.parseInt(String.valueOf(latency)),
                fault == null
                        ? Behaviour.Fault.NONE
                        : Behaviour.Fault.valueOf(String.valueOf(fault).toUpperCase(Locale.ROOT)));
    }

    private static ResponseDefinition answer(Answer answer) {
        return jsonResponse(answer.body(), answer.status()).build();
    }
}

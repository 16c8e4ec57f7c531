package silian.platform.agencies;

import io.micrometer.common.KeyValue;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.client.observation.DefaultClientRequestObservationConvention;

/** Traces show the template of an address, not the address: what was asked for may be personal. */
final class AddressFreeObservation extends DefaultClientRequestObservationConvention {

    @Override
    protected KeyValue requestUri(ClientRequestObservationContext context) {
        var template = context.getUriTemplate();
        return KeyValue.of("http.url", template == null ? "none" : template);
    }
}

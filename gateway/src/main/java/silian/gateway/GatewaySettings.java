package silian.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the gateway, {@code silian.*}.
 *
 * @param issuer who signs access tokens
 * @param jwksUri where the issuer's keys are fetched; the issuer's own address leads back here, so it is named apart
 * @param gateway duties and their limits
 */
@ConfigurationProperties("silian")
public record GatewaySettings(@DefaultValue("http://127.0.0.1:8080") URI issuer,
        @DefaultValue("http://127.0.0.1:8090/oauth2/jwks") URI jwksUri, @DefaultValue Gateway gateway) {

    /**
     * @param services the path names of the services; each is found in the registry as {@code <name>-service}
     * @param clockSkew how far an issuer's clock may be off
     * @param largestBody more than this is refused
     * @param rate what one caller may ask for
     * @param limits how long a service may take
     * @param corsOrigins web pages that may call the platform, none by default
     */
    public record Gateway(@DefaultValue({"recruitment", "housing", "finance", "enterprise"}) List<String> services,
            @DefaultValue("60s") Duration clockSkew, @DefaultValue("64MB") DataSize largestBody,
            @DefaultValue Rate rate,
            @DefaultValue Limits limits, @Nullable List<String> corsOrigins) {}

    /**
     * @param perSecond how fast a caller's allowance grows
     * @param burst how large it gets
     * @param callers how many callers are remembered
     */
    public record Rate(@DefaultValue("200") int perSecond, @DefaultValue("400") int burst,
            @DefaultValue("100000") int callers) {}

    /**
     * @param response for an ordinary answer
     * @param upload for an answer to an uploaded file
     */
    public record Limits(@DefaultValue("5s") Duration response, @DefaultValue("60s") Duration upload) {}
}

package silian.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the gateway, {@code silian.*}.
 *
 * @param issuer who signs access tokens
 * @param jwksUri where the issuer's keys are fetched; the issuer's own address leads back here, so it is named apart
 * @param audience what {@code aud} must contain, the same for the services
 * @param gateway duties and their limits
 */
@ConfigurationProperties("silian")
public record GatewaySettings(@DefaultValue("http://127.0.0.1:8080") URI issuer,
        @DefaultValue("http://127.0.0.1:8090/oauth2/jwks") URI jwksUri,
        @DefaultValue("silian") String audience, @DefaultValue Gateway gateway) {

    /**
     * @param services the path names of the services; each is found in the registry as {@code <name>-service}
     * @param clockSkew how far an issuer's clock may be off
     * @param trustedProxies subnets ({@code 10.0.0.0/8}) whose word about the caller's address counts, none by default
     * @param sizes what is refused as too large
     * @param rate what one caller may ask for
     * @param limits how long a service may take
     * @param breaker when a service is left alone
     * @param balancing which instance of a service is asked
     * @param corsOrigins web pages that may call the platform, none by default
     */
    public record Gateway(@DefaultValue({"recruitment", "housing", "finance", "enterprise"}) List<String> services,
            @DefaultValue("60s") Duration clockSkew, @DefaultValue List<String> trustedProxies,
            @DefaultValue Sizes sizes, @DefaultValue Rate rate, @DefaultValue Limits limits,
            @DefaultValue Breaker breaker, @DefaultValue Balancing balancing,
            @DefaultValue List<String> corsOrigins) {}

    /**
     * @param body the largest body of an ordinary request; it may be kept in memory to be sent again
     * @param upload the largest body of an uploaded file; it streams through
     * @param headers all headers together, names and values
     * @param target path and query
     */
    public record Sizes(@DefaultValue("1MB") DataSize body, @DefaultValue("64MB") DataSize upload,
            @DefaultValue("16KB") DataSize headers, @DefaultValue("8KB") DataSize target) {}

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
     * @param services another limit for an ordinary answer of the services named
     */
    public record Limits(@DefaultValue("5s") Duration response, @DefaultValue("60s") Duration upload,
            @DefaultValue Map<String, Duration> services) {

        public Duration of(String service) {
            return services.getOrDefault(service, response);
        }
    }

    /**
     * @param calls how many of the last calls are judged
     * @param atLeast how many there must be before they are
     * @param open how long a service is left alone once half of them failed
     * @param trials how many calls then try whether it is back
     */
    public record Breaker(@DefaultValue("50") int calls, @DefaultValue("20") int atLeast,
            @DefaultValue("5s") Duration open, @DefaultValue("5") int trials) {}

    /**
     * @param avoidRefusing how long an instance that refused a connection is asked only if there is no other
     * @param slowStart how long a new instance takes until it has its full share
     */
    public record Balancing(@DefaultValue("5s") Duration avoidRefusing, @DefaultValue("15s") Duration slowStart) {}
}

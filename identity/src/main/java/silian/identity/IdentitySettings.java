package silian.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of identity, {@code silian.identity.*}.
 *
 * @param mobileRedirects where the mobile app may be sent after a login; a loopback address stands for every port
 *     (RFC 8252 section 7.3)
 * @param staffRedirects the same for the staff's and employer agents' app
 * @param accessTokenLife how long an access token is good for
 * @param refreshTokenLife how long a login lasts without being used
 * @param loginLife how long a browser is remembered after a login
 * @param sms limits of one-time codes
 * @param password limits of password guesses
 */
@ConfigurationProperties("silian.identity")
public record IdentitySettings(@DefaultValue("http://127.0.0.1:8080/callback") List<String> mobileRedirects,
        @DefaultValue("http://127.0.0.1:8080/callback") List<String> staffRedirects,
        @DefaultValue("15m") Duration accessTokenLife, @DefaultValue("30d") Duration refreshTokenLife,
        @DefaultValue("30m") Duration loginLife, @DefaultValue Sms sms, @DefaultValue Password password) {

    /**
     * @param life how long a code is good for
     * @param tries how many codes may be tried against one that was sent
     * @param pause how long until another code may be sent to the same number
     * @param perDay how many codes may be sent to one number in 24 hours
     */
    public record Sms(@DefaultValue("5m") Duration life, @DefaultValue("5") int tries,
            @DefaultValue("60s") Duration pause, @DefaultValue("10") int perDay) {}

    /**
     * @param tries how many failures in a row lock an account
     * @param lock for how long
     */
    public record Password(@DefaultValue("5") int tries, @DefaultValue("15m") Duration lock) {}
}

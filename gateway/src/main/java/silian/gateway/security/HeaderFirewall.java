package silian.gateway.security;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;

/**
 * Spring Security's firewall with its rules. It asks of a header that it has no control characters whenever one is read,
 * by whomever; here without a pattern, which many readings pay for.
 */
@Configuration(proxyBeanMethods = false)
class HeaderFirewall {

    @Bean
    ServerWebExchangeFirewall firewall() {
        var firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderNames(HeaderFirewall::isWithoutControls);
        firewall.setAllowedHeaderValues(HeaderFirewall::isWithoutControls);
        return firewall;
    }

    /** Header lines are ISO 8859-1, where all that is not a control character is assigned; a header that is not there has no value. */
    private static boolean isWithoutControls(@Nullable String text) {
        if (text == null) {
            return true;
        }
        for (var at = 0; at < text.length(); at++) {
            if (Character.isISOControl(text.charAt(at)) && text.charAt(at) != '\t') {
                return false;
            }
        }
        return true;
    }
}

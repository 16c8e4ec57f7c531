package silian.gateway.edge;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import silian.gateway.GatewaySettings;

/**
 * Finds out who calls. What a request says about its way is believed from the end, as far as trusted proxies wrote it:
 * the last address that is not one of theirs is the caller's.
 */
@Component
final class CallerAddress {

    private final List<IpSubnetFilterRule> trusted;

    CallerAddress(GatewaySettings settings) {
        trusted = settings.gateway().trustedProxies().stream()
                .map(subnet -> new IpSubnetFilterRule(subnet, IpFilterRuleType.ACCEPT)).toList();
    }

    String of(@Nullable InetSocketAddress peer, List<String> forwardedFor) {
        var address = peer == null ? null : peer.getAddress();
        if (address == null) {
            return "";
        }
        if (!isTrusted(address)) {
            return address.getHostAddress();
        }
        var way = forwardedFor.stream().flatMap(line -> Stream.of(line.split(","))).map(String::strip).toList();
        for (var told : way.reversed()) {
            // never looked up: a name here is no address
            var before = NetUtil.createInetAddressFromIpAddressString(told);
            if (before == null) {
                break;
            }
            address = before;
            if (!isTrusted(address)) {
                break;
            }
        }
        return address.getHostAddress();
    }

    private boolean isTrusted(InetAddress address) {
        var peer = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(subnet -> subnet.matches(peer));
    }
}

package silian.gateway.edge;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
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

    private static final int NETWORK_BYTES = 8;

    private final List<IpSubnetFilterRule> trusted;

    CallerAddress(GatewaySettings settings) {
        trusted = settings.gateway().trustedProxies().stream()
                .map(subnet -> new IpSubnetFilterRule(subnet, IpFilterRuleType.ACCEPT)).toList();
    }

    /**
     * The address; of IPv6 the network of 64 bits, which is the least that a single site is given (RFC 6177, RFC 4291
     * section 2.5.1) and within which a caller has as many addresses as it likes.
     */
    String of(@Nullable InetSocketAddress peer, List<String> forwardedFor) {
        var address = peer == null ? null : peer.getAddress();
        if (address == null) {
            return "";
        }
        if (!isTrusted(address)) {
            return told(address);
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
        return told(address);
    }

    private static String told(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.ofDelimiter(":").formatHex(address.getAddress(), 0, NETWORK_BYTES) + "/64"
                : address.getHostAddress();
    }

    private boolean isTrusted(InetAddress address) {
        var peer = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(subnet -> subnet.matches(peer));
    }
}

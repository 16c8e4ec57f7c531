package silian.acceptance.fire.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.SingleTry;
import silian.acceptance.year.SmallYears;
import silian.acceptance.fire.proxy.FaultProxy;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.replay.Performance;
import silian.acceptance.year.SyntheticYear;

/** A platform of its own with a proxy before its broker and before each agency, and everybody who acts against it. */
final class FaultyPlatform implements AutoCloseable {

    static final List<String> SERVICES = List.of("enterprise", "recruitment", "housing", "finance");

    /** Where every local run looks for its broker; here the proxy answers. */
    private static final int BROKER = 29092;
    private static final int BROKER_ITSELF = 29093;

    private final LocalPlatform platform;
    private final FaultProxy broker;
    private final FaultProxy register;
    private final FaultProxy bank;
    private final FaultProxy messages;
    private final PlatformClient client = new PlatformClient(LocalPlatform.GATEWAY);
    private final SingleTry single = new SingleTry(LocalPlatform.GATEWAY);
    private final SmallYears years;
    private final Cast cast;
    private final List<SyntheticYear> performed = new ArrayList<>();
    private volatile Map<String, LocalPlatform.Member> members = Map.of();

    private FaultyPlatform(LocalPlatform platform, long seed) {
        this.platform = platform;
        int agencies = LocalPlatform.AGENCIES.getPort();
        broker = FaultProxy.on(BROKER, BROKER_ITSELF);
        register = FaultProxy.on(0, agencies);
        bank = FaultProxy.on(0, agencies);
        messages = FaultProxy.on(0, agencies);
        platform.with("SILIAN_KAFKA_PORT", String.valueOf(BROKER_ITSELF))
                .with("SILIAN_KAFKA_ADVERTISED_PORT", String.valueOf(BROKER))
                .with("SILIAN_AGENCIES_BUSINESS_REGISTER_URL", address(register, "business-register"))
                .with("SILIAN_AGENCIES_BANK_URL", address(bank, "bank"))
                .with("SILIAN_AGENCIES_SMS_URL", address(messages, "sms"));
        try {
            platform.up();
            look();
        } catch (RuntimeException e) {
            closeProxies();
            throw e;
        }
        cast = Cast.of(platform, client);
        years = new SmallYears(seed);
    }

    /** Starts it; closing stops it. */
    static FaultyPlatform start(LocalPlatform platform, long seed) {
        return new FaultyPlatform(platform, seed);
    }

    private static String address(FaultProxy proxy, String agency) {
        return "http://127.0.0.1:" + proxy.port() + "/" + agency;
    }

    /** Performs one more small year with people and enterprises of its own. */
    SyntheticYear performYear() {
        var year = years.next();
        new Performance(client, cast).perform(year);
        performed.add(year);
        return year;
    }

    /** A year of which nothing was performed: its people are known to nobody yet. */
    SyntheticYear unperformedYear() {
        return years.next();
    }

    List<SyntheticYear> performed() {
        return List.copyOf(performed);
    }

    LocalPlatform local() {
        return platform;
    }

    /** A process: {@code gateway}, {@code identity}, or the path name of a service. */
    LocalPlatform.Member process(String name) {
        return Objects.requireNonNull(members.getOrDefault(name, members.get(name + "-service")), name);
    }

    /** Looks again at which processes there are, after some were stopped or started. */
    void look() {
        members = platform.members().stream().collect(Collectors.toMap(LocalPlatform.Member::name, one -> one));
    }

    PlatformClient client() {
        return client;
    }

    /** A caller without patience. */
    SingleTry single() {
        return single;
    }

    Cast cast() {
        return cast;
    }

    FaultProxy broker() {
        return broker;
    }

    FaultProxy register() {
        return register;
    }

    FaultProxy bank() {
        return bank;
    }

    FaultProxy messages() {
        return messages;
    }

    /** Where the trial itself finds the broker. */
    String brokers() {
        return "127.0.0.1:" + BROKER;
    }

    String store() {
        return LocalPlatform.STORE;
    }

    @Override
    public void close() {
        try {
            platform.down();
        } finally {
            closeProxies();
        }
    }

    private void closeProxies() {
        List.of(broker, register, bank, messages).forEach(FaultProxy::close);
    }
}

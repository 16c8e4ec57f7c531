package silian.acceptance.fire.restarts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import silian.acceptance.fire.Patience;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.fire.proxy.Fault;
import silian.acceptance.fire.proxy.FaultProxy;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.platform.LocalPlatform.Member;

/**
 * One instance alone loses the registry: nothing comes through between the two, while everybody else sees it. Whoever
 * reaches the instance must be served all the time, through the gateway nobody may notice, and afterwards it must be
 * found again without being started anew.
 */
final class InstanceAlone {

    private static final String REGISTRY = "SILIAN_EUREKA_URL";
    /** Requests a second straight to the instance; the platform is not to be worn out by two loads. */
    private static final int DIRECT_RATE = 20;
    /** An expired lease is swept out within this time, and a renewed one is handed out. */
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(30);

    private final LocalPlatform platform;
    private final Calls calls;
    private final int rate;
    private final Scorecard card;
    private final Consumer<String> progress;

    InstanceAlone(LocalPlatform platform, Calls calls, int rate, Scorecard card, Consumer<String> progress) {
        this.platform = platform;
        this.calls = calls;
        this.rate = rate;
        this.card = card;
        this.progress = progress;
    }

    void cutOff(String service, Duration away) {
        var registry = platform.member("discovery");
        try (var line = FaultProxy.on(0, registry.port())) {
            var instance = startedBehind(line, service + "-service");
            try (var all = new Load(LocalPlatform.GATEWAY, calls::next, rate);
                    var direct = new Load(addressOf(instance), () -> calls.nextOf(service), DIRECT_RATE)) {
                all.begin();
                direct.begin();
                line.suffer(new Fault.BlackHole());
                card.hold("instance without registry: its lease ends there", registered(registry, instance, false),
                        instance.name() + " is no longer told to anybody");
                Patience.pause(away);
                progress.accept("%s alone for %d s, %d sent, %d failed".formatted(instance.name(), away.toSeconds(),
                        all.sent() + direct.sent(), all.failures().size() + direct.failures().size()));
                line.suffer(Fault.none());
                card.hold("instance without registry: found again", registered(registry, instance, true),
                        instance.name() + " is told again without a restart");
                Patience.pause(Duration.ofSeconds(10));
                all.end();
                direct.end();
                card.hold("instance without registry for " + away.toSeconds() + " s: it serves whoever reaches it",
                        direct.failureTexts(), direct.summary());
                card.hold("instance without registry: nobody notices at the gateway", all.failureTexts(),
                        all.summary());
            }
            card.hold("instance without registry: the same process all the time",
                    platform.member(instance.name()).pid() == instance.pid(), "process kept");
        }
    }

    /** The last instance, started anew so that it asks the registry through the line. */
    private Member startedBehind(FaultProxy line, String service) {
        var last = platform.members().stream().filter(member -> member.name().matches(service + "(-\\d+)?")).toList()
                .getLast();
        last.stop();
        platform.with(REGISTRY, "http://127.0.0.1:" + line.port() + "/eureka");
        try {
            platform.up();
        } finally {
            platform.without(REGISTRY);
        }
        return platform.member(last.name());
    }

    private static URI addressOf(Member member) {
        return URI.create("http://127.0.0.1:" + member.port());
    }

    /** Whether the registry comes to tell of the instance, or to tell of it no longer. */
    private static boolean registered(Member registry, Member instance, boolean expected) {
        try (var http = HttpClient.newHttpClient()) {
            return Patience.until(SEEN_WITHIN, () -> told(http, registry, instance) == expected)
                    .compareTo(SEEN_WITHIN) <= 0;
        }
    }

    private static boolean told(HttpClient http, Member registry, Member instance) {
        var application = instance.name().replaceFirst("-\\d+$", "");
        var request = HttpRequest.newBuilder(addressOf(registry).resolve("/eureka/apps/" + application))
                .header("Accept", "application/json").timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, BodyHandlers.ofString()).body().contains("\"$\":" + instance.port() + ",");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the registry was asked", e);
        }
    }
}

package silian.local.cli;

import java.util.ArrayList;
import java.util.List;

/** The programs of the build that work on the platform from outside. */
final class Tools {

    private final Home home;

    /** @param home whose platform they work on */
    Tools(Home home) {
        this.home = home;
    }

    /** Journeys and trials. */
    ProcessBuilder acceptance(List<String> arguments) {
        return program("acceptance", "-exec", List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"), arguments);
    }

    /** Measurements, compiled as well as in production. */
    ProcessBuilder bench(List<String> arguments) {
        return program("bench", "", List.of("-Xmx1500m"), arguments);
    }

    private ProcessBuilder program(String module, String classifier, List<String> options, List<String> arguments) {
        var command = new ArrayList<>(List.of(Java.command(), "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-jar", new Applications(home).built(module, classifier).toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().put("SILIAN_GATEWAY_URL", Surroundings.GATEWAY);
        builder.environment().putIfAbsent("SILIAN_AGENCIES_URL", Surroundings.AGENCIES);
        builder.environment().put("SILIAN_KEYS", home.keys().toString());
        return builder;
    }
}

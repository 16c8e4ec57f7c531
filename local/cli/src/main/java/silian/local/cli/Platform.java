package silian.local.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the commands do with the platform of one project folder. */
final class Platform {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Home home;
    private final Console console;
    private final ProcessTable table;
    private final Surroundings surroundings;
    private final Launcher launcher;

    Platform(Home home, Console console) {
        this.home = home;
        this.console = console;
        table = new ProcessTable(home.run());
        surroundings = new Surroundings(home, System.getenv());
        launcher = new Launcher(home, table, surroundings);
    }

    Home home() {
        return home;
    }

    Console console() {
        return console;
    }

    void up(boolean fresh) {
        Credentials credentials;
        try (var _ = Turn.take(home, console)) {
            if (fresh) {
                surroundings.requireOwnServers();
                stopAll();
                home.forget();
            }
            stopLeftovers();
            home.requireSpace();
            credentials = new Credentials(home.keys());
            credentials.complete();
            var began = System.nanoTime();
            new Starting(table, launcher, surroundings, console).start();
            new Routes(Surroundings.GATEWAY).untilOpen(PATIENCE);
            console.say("all up after %.1f s".formatted((System.nanoTime() - began) / 1e9));
        }
        welcome(credentials.read());
    }

    /** Does what makes later starts faster, unless the platform runs or nothing was built since. */
    void prepare() {
        try (var _ = Turn.take(home, console)) {
            stopLeftovers();
            var trial = new Trial(home, console);
            if (table.all().stream().noneMatch(Instance::isAlive) && trial.isDue()) {
                console.say("running the platform once to make later starts faster");
                trial.run();
            }
        }
    }

    Status status() {
        return Status.of(table, surroundings);
    }

    /** @throws Trouble if it never ran here */
    Path log(String name) {
        var log = table.named(name).map(Instance::log).map(Path::of)
                .orElseGet(() -> home.log(name.contains("-") ? name : logName(name)));
        if (!log.toFile().exists()) {
            throw new Trouble(name + " has no log yet: " + log);
        }
        return log;
    }

    void scale(Scale wanted) {
        try (var _ = Turn.take(home, console)) {
            new Scaling(table, launcher, console).to(wanted);
        }
    }

    /**
     * Runs a year against the running platform; its exit code is the answer. Figures that contradict each other are told
     * before the platform is asked for.
     */
    int replay(List<String> arguments) {
        if (!status().allUp()) {
            int checked = checkYear(arguments);
            if (checked != 0) {
                return checked;
            }
            throw new Trouble("the platform is not up: ./silian status tells what is missing, ./silian up starts it");
        }
        return acceptance("replay", arguments);
    }

    /** Makes up a year and tells how large it is; performs nothing. */
    int checkYear(List<String> arguments) {
        var all = new ArrayList<>(List.of("--check"));
        all.addAll(arguments);
        return acceptance("replay", all);
    }

    /** Runs a trial on a platform of its own, for which this one's ports must be free. */
    int fire(List<String> arguments) {
        requireDown("a trial");
        return acceptance("fire", arguments);
    }

    /** Measures on processes of its own, compiled as well as in production. */
    int bench(List<String> arguments) {
        requireDown("a measurement");
        return Children.run(new Tools(home).bench(arguments).inheritIO());
    }

    private void requireDown(String what) {
        if (table.all().stream().anyMatch(Instance::isAlive)) {
            throw new Trouble(what + " starts a platform of its own on the same ports: ./silian down first");
        }
    }

    private int acceptance(String what, List<String> arguments) {
        var all = new ArrayList<>(List.of(what));
        all.addAll(arguments);
        return Children.run(new Tools(home).acceptance(all).inheritIO());
    }

    void down() {
        try (var _ = Turn.take(home, console)) {
            stopLeftovers();
            stopAll();
        }
    }

    private void stopAll() {
        var all = table.all();
        if (all.isEmpty()) {
            console.say("nothing is running");
            return;
        }
        new Stopping(table, console, PATIENCE).stop(all);
    }

    /** A trial whose tool was killed leaves processes that only the trial's own table knows. */
    private void stopLeftovers() {
        var left = new ProcessTable(home.forTrial().run());
        new Stopping(left, console, PATIENCE).stop(left.all());
    }

    private static String logName(String name) {
        return Part.named(name).title();
    }

    private void welcome(Credentials.Accounts accounts) {
        console.say("");
        console.say("  gateway   " + Surroundings.GATEWAY);
        console.say("  API page  " + Surroundings.GATEWAY + "/docs");
        console.say("  registry  http://127.0.0.1:" + Part.DISCOVERY.port());
        console.say("");
        console.say("demo logins (also in " + new Credentials(home.keys()).path() + ")");
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("  LOGIN", "PASSWORD OR SECRET", "ONE-TIME CODE SECRET"));
        accounts.users().forEach(user -> rows.add(List.of("  " + user.username(), user.password(), user.totpSecret())));
        accounts.clients().forEach(client -> rows.add(List.of("  " + client.clientId(), client.clientSecret(), "-")));
        console.table(rows);
        console.say("people log in with a mobile number; the code is in the journal of the simulated agency: "
                + Surroundings.AGENCIES + "/__admin/requests");
    }
}

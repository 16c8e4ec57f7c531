package silian.local.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A program of the platform and how a local run treats it. */
enum Part {
    INFRASTRUCTURE("infrastructure", "local/infrastructure", "-exec", 27117, Stage.FOUNDATION, 256), DISCOVERY(
            "discovery", "discovery", "", 8761, Stage.FOUNDATION, 128), AGENCIES("agencies", "local/agencies", "-exec",
                    8095, Stage.APPLICATION, 96), IDENTITY("identity", "identity", "", 8090, Stage.APPLICATION,
                            192), GATEWAY("gateway", "gateway", "", 8080, Stage.APPLICATION, 192), ENTERPRISE(
                                    "enterprise-service", "enterprise-service", "", 0, Stage.APPLICATION,
                                    192), RECRUITMENT("recruitment-service", "recruitment-service", "", 0,
                                            Stage.APPLICATION, 192), HOUSING("housing-service", "housing-service", "",
                                                    0, Stage.APPLICATION, 192), FINANCE("finance-service",
                                                            "finance-service", "", 0, Stage.APPLICATION, 192);

    /** What must be ready before the next is started, and is stopped after it. */
    enum Stage {
        FOUNDATION, APPLICATION
    }

    private final String title;
    private final String module;
    private final String classifier;
    private final int port;
    private final Stage stage;
    private final int heapMebibytes;

    Part(String title, String module, String classifier, int port, Stage stage, int heapMebibytes) {
        this.title = title;
        this.module = module;
        this.classifier = classifier;
        this.port = port;
        this.stage = stage;
        this.heapMebibytes = heapMebibytes;
    }

    /** Its name at the command line, in logs and in the registry. */
    String title() {
        return title;
    }

    String module() {
        return module;
    }

    String classifier() {
        return classifier;
    }

    /** The port everybody knows it by, 0 if any free one will do because it is found through discovery. */
    int port() {
        return port;
    }

    Stage stage() {
        return stage;
    }

    int heapMebibytes() {
        return heapMebibytes;
    }

    boolean isScalable() {
        return port == 0;
    }

    static List<Part> of(Stage stage) {
        return Arrays.stream(values()).filter(part -> part.stage == stage).toList();
    }

    /** @throws Trouble naming all if there is none of this name; {@code housing} is short for {@code housing-service} */
    static Part named(String name) {
        return Arrays.stream(values()).filter(part -> part.title.equals(name) || part.title.equals(name + "-service"))
                .findFirst().orElseThrow(() -> new Trouble("there is no service " + name + "; there are "
                        + Arrays.stream(values()).map(Part::title).collect(Collectors.joining(", "))));
    }
}

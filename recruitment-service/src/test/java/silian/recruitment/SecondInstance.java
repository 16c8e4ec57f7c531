package silian.recruitment;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole service once more, beside the one of the stories: with a port, a pool of threads, listeners and schedules of
 * its own, on the same store, broker and issuer. The two share nothing else.
 */
final class SecondInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SecondInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static SecondInstance started() {
        return new SecondInstance(new SpringApplicationBuilder(RecruitmentApplication.class).run("--server.port=0",
                "--management.server.port=0", "--silian.agencies.url=" + SimulatedAgency.running().baseUrl()));
    }

    Recruitment service() {
        return new Recruitment(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Override
    public void close() {
        context.close();
    }
}

package silian.platform.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Prepares the infrastructure for each class marked {@link WithInfrastructure}, or for all that share it. */
final class InfrastructureExtension implements BeforeAllCallback {

    /** A wait ends as soon as it may; on a busy machine a group of consumers takes longer than the usual 10 s to meet. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(PATIENCE);
        TestInfrastructure.preparedFor(Sharing.ownerOf(context.getRequiredTestClass()));
    }
}

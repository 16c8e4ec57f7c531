package silian.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Fails a test class whose queries made the embedded store read a whole collection; the store logs their shapes. */
public final class EveryQueryHasAnIndex implements BeforeEachCallback, AfterAllCallback {

    private static final Logger STORE = (Logger) LoggerFactory.getLogger("silian.local.store.FullScans");

    private final ListAppender<ILoggingEvent> scans = new ListAppender<>();

    /** Not earlier: the application sets up logging anew when it starts. */
    @Override
    public void beforeEach(ExtensionContext context) {
        if (!STORE.isAttached(scans)) {
            scans.start();
            STORE.addAppender(scans);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        STORE.detachAppender(scans);
        assertThat(scans.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
    }
}

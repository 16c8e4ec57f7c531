package silian.platform.observability;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Puts the mask on every appender as soon as Spring Boot has set the logs up, before the first bean is made. */
final class MaskingLogs implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            mask(logs);
        }
    }

    static void mask(LoggerContext logs) {
        for (var logger : logs.getLoggerList()) {
            logger.iteratorForAppenders().forEachRemaining(MaskingLogs::mask);
        }
    }

    private static void mask(Appender<ILoggingEvent> appender) {
        if (appender instanceof OutputStreamAppender<ILoggingEvent> writing
                && !(writing.getEncoder() instanceof MaskingEncoder)) {
            var masking = new MaskingEncoder(writing.getEncoder());
            masking.start();
            writing.setEncoder(masking);
        }
    }
}

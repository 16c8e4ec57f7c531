package silian.platform.observability;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import org.jspecify.annotations.Nullable;

/**
 * Masks a log event when it is written: message, arguments, log context and every line of every exception, whatever
 * the format. Logs are UTF-8 everywhere on the platform.
 */
final class MaskingEncoder extends EncoderBase<ILoggingEvent> {

    private final Encoder<ILoggingEvent> written;

    MaskingEncoder(Encoder<ILoggingEvent> written) {
        this.written = written;
        setContext(written.getContext());
    }

    @Override
    public byte @Nullable [] encode(ILoggingEvent event) {
        var bytes = written.encode(event);
        if (bytes == null) {
            return null;
        }
        var text = new String(bytes, UTF_8);
        var masked = PersonalDataMask.mask(text);
        return masked.equals(text) ? bytes : masked.getBytes(UTF_8);
    }

    @Override
    public byte @Nullable [] headerBytes() {
        return written.headerBytes();
    }

    @Override
    public byte @Nullable [] footerBytes() {
        return written.footerBytes();
    }
}

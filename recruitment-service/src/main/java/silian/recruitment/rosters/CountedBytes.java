package silian.recruitment.rosters;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/** Counts what is read, writes it elsewhere too, and stops as soon as more came than is taken. */
final class CountedBytes extends FilterInputStream {

    private final OutputStream copy;
    private final long most;
    private long count;

    /** @param most bytes that are taken, whatever the request said of its length */
    CountedBytes(InputStream source, OutputStream copy, long most) {
        super(source);
        this.copy = copy;
        this.most = most;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            count += read;
            if (count > most) {
                throw Refusal.of(Refusal.Kind.TOO_LARGE,
                        new Fault(null, "roster.too-large", Map.of("megabytes", most / 1024 / 1024)));
            }
            copy.write(target, offset, read);
        }
        return read;
    }
}

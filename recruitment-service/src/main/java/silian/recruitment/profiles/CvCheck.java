package silian.recruitment.profiles;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * Finds out what a file is by reading it once to its end, and passes every byte on. A PDF begins with its version and
 * ends with its end mark (ISO 32000-1, 7.5.2 and 7.5.5); a DOCX is a package with its content types and a document, and
 * without macros (ECMA-376 part 2). How much is read and unpacked is bounded.
 */
final class CvCheck {

    /** Bytes: 10 MB. */
    static final long LARGEST = 10L * 1024 * 1024;
    private static final long LARGEST_UNPACKED = 100L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;
    private static final int TAIL = 1024;
    private static final String PDF_START = "%PDF-";
    private static final String PDF_END = "%%EOF";
    private static final String ZIP_START = "PK\u0003\u0004";
    private static final String ZIP_END = "PK\u0005\u0006";

    /** What was found. */
    record Found(CvType type, long size) {}

    private CvCheck() {}

    /**
     * Reads a file to its end.
     *
     * @param copy gets every byte, also of a file that is refused in the end
     * @throws Refusal {@code cv.type} (400), {@code cv.too-large} (413)
     */
    static Found read(InputStream file, OutputStream copy) throws IOException {
        var passing = new Passing(file, copy);
        var start = new BufferedInputStream(passing);
        start.mark(PDF_START.length());
        var magic = new String(start.readNBytes(PDF_START.length()), StandardCharsets.ISO_8859_1);
        start.reset();
        if (magic.equals(PDF_START)) {
            start.transferTo(OutputStream.nullOutputStream());
            return passing.endsWith(PDF_END, CvType.PDF);
        }
        if (magic.startsWith(ZIP_START)) {
            unpack(start);
            start.transferTo(OutputStream.nullOutputStream());
            return passing.endsWith(ZIP_END, CvType.DOCX);
        }
        throw wrongType();
    }

    private static void unpack(InputStream file) throws IOException {
        var names = new HashSet<String>();
        // not closed: what follows the entries is still to be read
        var entries = new ZipInputStream(file, StandardCharsets.UTF_8);
        long unpacked = 0;
        var buffer = new byte[8192];
        try {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
                for (int read = entries.read(buffer); read >= 0; read = entries.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        throw wrongType();
                    }
                }
                if (names.size() > MOST_ENTRIES) {
                    throw wrongType();
                }
            }
        } catch (ZipException | IllegalArgumentException | java.io.EOFException e) {
            throw wrongType();
        }
        if (!names.contains("[Content_Types].xml") || !names.contains("word/document.xml")
                || names.contains("word/vbaProject.bin")) {
            throw wrongType();
        }
    }

    private static Refusal wrongType() {
        return Refusal.of(Refusal.Kind.INVALID, new Fault(null, "cv.type", Map.of()));
    }

    /** Passes on what is read, counts it and remembers its end. */
    private static final class Passing extends FilterInputStream {

        private final OutputStream copy;
        private byte[] tail = new byte[0];
        private long size;

        Passing(InputStream file, OutputStream copy) {
            super(file);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                size += read;
                if (size > LARGEST) {
                    throw Refusal.of(Refusal.Kind.TOO_LARGE,
                            new Fault(null, "cv.too-large", Map.of("megabytes", LARGEST / 1024 / 1024)));
                }
                copy.write(bytes, offset, read);
                remember(bytes, offset, read);
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void remember(byte[] bytes, int offset, int read) {
            int kept = Math.min(tail.length, Math.max(0, TAIL - read));
            int added = Math.min(read, TAIL);
            var next = new byte[kept + added];
            System.arraycopy(tail, tail.length - kept, next, 0, kept);
            System.arraycopy(bytes, offset + read - added, next, kept, added);
            tail = next;
        }

        Found endsWith(String mark, CvType type) {
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains(mark)) {
                throw wrongType();
            }
            return new Found(type, size);
        }
    }
}

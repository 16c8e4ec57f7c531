package silian.recruitment.profiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** CV files for tests. */
public final class CvFixture {

    private CvFixture() {}

    /** @param size bytes */
    public static byte[] aPdf(int size) {
        var text = "%PDF-1.7\n" + "示例简历 ".repeat(3) + "\n";
        var start = text.getBytes(StandardCharsets.UTF_8);
        var end = "\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        var pdf = new byte[size];
        java.util.Arrays.fill(pdf, (byte) ' ');
        System.arraycopy(start, 0, pdf, 0, start.length);
        System.arraycopy(end, 0, pdf, size - end.length, end.length);
        return pdf;
    }

    public static byte[] aDocx() {
        return aPackage("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    public static byte[] aPackage(String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<示例/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package silian.recruitment.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.profiles.CvFixture.aDocx;
import static silian.recruitment.profiles.CvFixture.aPackage;
import static silian.recruitment.profiles.CvFixture.aPdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class CvCheckTests {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @Test
    void knowsAFileByItsContent() throws IOException {
        assertThat(found(aPdf(3000))).isEqualTo(new CvCheck.Found(CvType.PDF, 3000));
        assertThat(found(aDocx())).isEqualTo(new CvCheck.Found(CvType.DOCX, aDocx().length));
    }

    @Test
    void refusesWhatIsNeither() {
        for (var bad : new byte[][]{new byte[0], "MZ".getBytes(StandardCharsets.US_ASCII),
                "<html>%PDF-1.7 %%EOF</html>".getBytes(StandardCharsets.US_ASCII),
                // cut off
                Arrays.copyOf(aPdf(3000), 2900), Arrays.copyOf(aDocx(), aDocx().length - 60),
                // other packages: a sheet, macros, nothing
                aPackage("[Content_Types].xml", "xl/workbook.xml"),
                aPackage("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), aPackage()}) {
            assertRefused("cv.type", () -> found(bad));
        }
    }

    @Test
    void takesTenMegabytesAndNotAByteMore() throws IOException {
        assertThat(found(aPdf(TEN_MEGABYTES)).size()).isEqualTo(TEN_MEGABYTES);
        assertRefused("cv.too-large", () -> found(aPdf(TEN_MEGABYTES + 1)));
    }

    @Test
    void doesNotUnpackABomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte <= 100; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1024 * 1024);
        assertRefused("cv.type", () -> found(bytes.toByteArray()));
    }

    private static CvCheck.Found found(byte[] file) throws IOException {
        var copy = new ByteArrayOutputStream();
        var found = CvCheck.read(new ByteArrayInputStream(file), copy);
        assertThat(copy.toByteArray()).as("every byte is passed on").isEqualTo(file);
        return found;
    }
}

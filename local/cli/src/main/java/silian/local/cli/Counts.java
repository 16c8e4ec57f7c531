package silian.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.regex.Pattern;

/** How many tests passed, failed (errors among them) and were skipped, read from the reports of Maven's runners. */
record Counts(int passed, int failed, int skipped) {

    private static final Pattern SUITE = Pattern.compile("<testsuite\\s[^>]*>");

    /** Sums the reports under the root that were written since then. */
    static Counts under(Path root, FileTime since) {
        var sum = new Counts(0, 0, 0);
        try (var files = Files.find(root, 8, (file, attributes) -> attributes.isRegularFile()
                && file.toString().matches(".*/target/(surefire|failsafe)-reports/TEST-[^/]*\\.xml")
                && attributes.lastModifiedTime().compareTo(since) >= 0)) {
            for (var file : files.toList()) {
                sum = sum.plus(in(Files.readString(file)));
            }
            return sum;
        } catch (IOException e) {
            throw new Trouble("the test reports cannot be read: " + e.getMessage());
        }
    }

    static Counts in(String report) {
        var suite = SUITE.matcher(report);
        if (!suite.find()) {
            return new Counts(0, 0, 0);
        }
        var failed = number(suite.group(), "failures") + number(suite.group(), "errors");
        var skipped = number(suite.group(), "skipped");
        return new Counts(number(suite.group(), "tests") - failed - skipped, failed, skipped);
    }

    Counts plus(Counts more) {
        return new Counts(passed + more.passed, failed + more.failed, skipped + more.skipped);
    }

    @Override
    public String toString() {
        return passed + " passed, " + failed + " failed, " + skipped + " skipped";
    }

    private static int number(String suite, String attribute) {
        var found = Pattern.compile("\\s" + attribute + "=\"(\\d+)\"").matcher(suite);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}

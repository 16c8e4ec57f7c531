package silian.bench.roster;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import silian.acceptance.year.GraduateSeed;
import silian.platform.standards.ResidentId;

/** Rosters of people who do not exist: the region of their identity numbers is none. */
final class Graduates {

    private static final int PER_DAY = 999;
    private int next;

    /** A roster of people nobody has seen before. They have no certificate yet, so that no agency is asked meanwhile. */
    String roster(int lines) {
        int first = next;
        next += lines;
        return IntStream.range(first, next).mapToObj(Graduates::line)
                .collect(Collectors.joining("\n", GraduateSeed.CSV_HEADER + "\n", "\n"));
    }

    static String studentNumber(int i) {
        return "B%07d".formatted(i);
    }

    private static String line(int i) {
        int day = i / PER_DAY;
        var birthday = "%04d%02d%02d".formatted(1970 + day / 336, 1 + day % 336 / 28, 1 + day % 28);
        return "%s,示例甲,%s,139%08d,21,407,机械工程,2022-06-30,".formatted(studentNumber(i),
                ResidentId.complete("000000" + birthday + "%03d".formatted(1 + i % PER_DAY)).value(), i);
    }
}

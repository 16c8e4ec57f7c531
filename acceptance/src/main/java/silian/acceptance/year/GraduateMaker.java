package silian.acceptance.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import silian.platform.standards.MobileNumber;
import silian.platform.standards.ResidentId;

/** Makes graduates who are visibly nobody: their region code does not exist and their names are numbers, one after the other. */
final class GraduateMaker {

    private static final LocalDate GRADUATION = LocalDate.of(2021, 6, 25);
    /** No province has a number from 90 on; the rest tells a thousand graduates from the next. */
    private static final String NO_REGION = "99%04d";
    private static final List<String> DIGITS = List.of("零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖");

    private final SplittableRandom random;
    private final int first;
    private final List<GraduateSeed> made = new ArrayList<>();

    /** @param first number of the first one made */
    GraduateMaker(SplittableRandom random, int first) {
        this.random = random;
        this.first = first;
    }

    GraduateSeed make(String school, boolean classed) {
        return make(school, classed,
                classed ? Degree.DOCTOR : next() % 4 == 0 ? Degree.MASTER : Degree.BACHELOR);
    }

    /** Some of a school. */
    List<GraduateSeed> make(String school, int count) {
        return IntStream.range(0, count).mapToObj(_ -> make(school, false)).toList();
    }

    /** Somebody who registers with a public institution. */
    GraduateSeed candidate(String school, boolean master) {
        return make(school, false, master ? Degree.MASTER : Degree.BACHELOR);
    }

    /** Everybody so far. */
    List<GraduateSeed> made() {
        return List.copyOf(made);
    }

    private int next() {
        return first + made.size();
    }

    private GraduateSeed make(String school, boolean classed, Degree degree) {
        var graduate = make(next(), school, classed, degree);
        made.add(graduate);
        return graduate;
    }

    private GraduateSeed make(int number, String school, boolean classed, Degree degree) {
        var born = LocalDate.of(2021 - degree.age, 1 + random.nextInt(12), 1 + random.nextInt(28));
        var idNumber = ResidentId.complete("%s%s%03d".formatted(NO_REGION.formatted(number / 1000),
                born.toString().replace("-", ""), number % 1000));
        return new GraduateSeed(number, school, "S2021%05d".formatted(number), nameOf(number), idNumber,
                new MobileNumber("199%08d".formatted(number)), degree.education, degree.degree,
                school.equals("10929") ? "临床医学" : "车辆工程", GRADUATION,
                "%s12021%s%06d".formatted(school, degree.level, number), classed ? classOf(number) : "");
    }

    private static String classOf(int number) {
        return number % 8 == 0 ? "C" : "D";
    }

    private static String nameOf(int number) {
        var name = new StringBuilder("示例");
        for (char digit : Integer.toString(number).toCharArray()) {
            name.append(DIGITS.get(digit - '0'));
        }
        return name.toString();
    }

    private enum Degree {
        DOCTOR("11", "210", "01", 30), MASTER("14", "310", "02", 26), BACHELOR("21", "410", "05", 23);

        private final String education;
        private final String degree;
        private final String level;
        private final int age;

        Degree(String education, String degree, String level, int age) {
            this.education = education;
            this.degree = degree;
            this.level = level;
            this.age = age;
        }
    }
}

package silian.platform.standards;

import java.util.Arrays;
import java.util.Optional;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * Education (学历), GB/T 4658-2006. Only who graduated holds a level: who completed without graduating (结业) or left
 * (肄业) is ranked by the level that entry to the course presupposes.
 */
public enum EducationLevel {

    DOCTORAL_GRADUATED("11", Rank.DOCTOR), DOCTORAL_COMPLETED("12", Rank.BACHELOR), DOCTORAL_LEFT("13",
            Rank.BACHELOR), MASTERS_GRADUATED("14", Rank.MASTER), MASTERS_COMPLETED("15", Rank.BACHELOR), MASTERS_LEFT(
                    "16", Rank.BACHELOR), GRADUATE_CLASS_GRADUATED("17", Rank.BACHELOR), GRADUATE_CLASS_COMPLETED("18",
                            Rank.BACHELOR), GRADUATE_CLASS_LEFT("19", Rank.BACHELOR), UNDERGRADUATE_GRADUATED("21",
                                    Rank.BACHELOR), UNDERGRADUATE_COMPLETED("22", Rank.SECONDARY), UNDERGRADUATE_LEFT(
                                            "23", Rank.SECONDARY), JUNIOR_COLLEGE_GRADUATED("31",
                                                    Rank.JUNIOR_COLLEGE), JUNIOR_COLLEGE_COMPLETED("32",
                                                            Rank.SECONDARY), JUNIOR_COLLEGE_LEFT("33",
                                                                    Rank.SECONDARY), SECONDARY_VOCATIONAL("41",
                                                                            Rank.SECONDARY), SENIOR_HIGH("61",
                                                                                    Rank.SECONDARY), JUNIOR_HIGH("71",
                                                                                            Rank.COMPULSORY), PRIMARY(
                                                                                                    "81",
                                                                                                    Rank.COMPULSORY), OTHER(
                                                                                                            "90",
                                                                                                            Rank.COMPULSORY);

    private enum Rank {
        COMPULSORY, SECONDARY, JUNIOR_COLLEGE, BACHELOR, MASTER, DOCTOR
    }

    private final String code;
    private final Rank rank;

    EducationLevel(String code, Rank rank) {
        this.code = code;
        this.rank = rank;
    }

    /** @throws Refusal {@code education.unknown} */
    public static EducationLevel of(String field, String code) {
        return find(code).orElseThrow(() -> Refusal.of(Refusal.Kind.INVALID, unknown(field)));
    }

    public static Optional<Fault> fault(String field, String code) {
        return find(code).isPresent() ? Optional.empty() : Optional.of(unknown(field));
    }

    /** The two digits of the standard. */
    public String code() {
        return code;
    }

    /** 硕士研究生及以上: graduated as master or doctor. */
    public boolean isMasterOrAbove() {
        return rank.compareTo(Rank.MASTER) >= 0;
    }

    /** 本科及以上: graduated from an undergraduate course or above. */
    public boolean isBachelorOrAbove() {
        return rank.compareTo(Rank.BACHELOR) >= 0;
    }

    /** Whether someone with this education satisfies a demand for the other. */
    public boolean satisfies(EducationLevel minimum) {
        return rank.compareTo(minimum.rank) >= 0;
    }

    private static Optional<EducationLevel> find(String code) {
        return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
    }

    /** Does not repeat the text: whoever mistook a column may have put a number of a person there. */
    private static Fault unknown(String field) {
        return Fault.of(field, "education.unknown");
    }
}

package silian.recruitment.talents;

import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.security.BlindIndex;
import silian.platform.security.PersonalField;
import silian.platform.security.Protected;
import silian.platform.standards.CertificateNumber;
import silian.platform.standards.EducationLevel;
import silian.platform.standards.SchoolCode;

/** Talents for tests of rules: what they studied, and what the degree agency said of it. */
public final class KnownTalents {

    private static final CertificateNumber CERTIFICATE = new CertificateNumber("109291202205000123");
    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);

    private KnownTalents() {}

    /** @param verified what the agency said, {@code null} if it did not answer yet */
    public static Talent aTalent(String education, @Nullable String degree, @Nullable Boolean verified) {
        var person = new Person(aValue(PersonalField.NAME), aValue(PersonalField.ID_NUMBER),
                aValue(PersonalField.PHONE), "phone", LocalDate.of(1990, 1, 1));
        var talent = Talent.enrol(new SchoolCode("10929"), "S1", person, new Graduation(
                EducationLevel.of("education", education), degree, "机械工程", DAY, CERTIFICATE),
                Standing.holding(person), aCommand());
        if (verified != null) {
            talent.leaseDegreeCheck(NOON, Duration.ofSeconds(30));
            talent.hear(talent.graduation(),
                    inquiry -> inquiry.answered(talent.graduation(), verified ? null : DegreeDoubt.UNKNOWN, DAY));
        }
        return talent;
    }

    public static Talent accredited(Talent talent, TalentClass talentClass) {
        talent.accredit(talentClass, "示例材料", aCommand());
        return talent;
    }

    private static Protected aValue(PersonalField field) {
        return new Protected(field, "key", "sealed", new BlindIndex("A".repeat(22)), "*");
    }
}

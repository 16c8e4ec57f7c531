package silian.recruitment.talents;

import static silian.recruitment.Commands.aCommand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.security.BlindIndex;
import silian.platform.security.PersonalField;
import silian.platform.security.Protected;
import silian.platform.standards.CertificateNumber;
import silian.platform.standards.EducationLevel;
import silian.platform.standards.SchoolCode;

/** Talents for tests that need no store. */
public final class TalentFixture {

    static final CertificateNumber CERTIFICATE = new CertificateNumber("109291202205000123");
    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);

    private TalentFixture() {}

    public static Talent aTalent() {
        return Talent.enrol(new SchoolCode("10929"), "S1", aPerson("a"), aGraduation(CERTIFICATE),
                Standing.holding(aPerson("a")), aCommand());
    }

    static Graduation aGraduation(@Nullable CertificateNumber certificate) {
        return new Graduation(EducationLevel.UNDERGRADUATE_GRADUATED, "407", "机械工程", DAY, certificate);
    }

    public static Person aPerson(String who) {
        return new Person(aValue(PersonalField.NAME, "name"), aValue(PersonalField.ID_NUMBER, who),
                aValue(PersonalField.PHONE, who), who, DAY);
    }

    static Protected aValue(PersonalField field, String value) {
        return new Protected(field, "key", "sealed", new BlindIndex((value + "A".repeat(22)).substring(0, 22)), "*");
    }
}

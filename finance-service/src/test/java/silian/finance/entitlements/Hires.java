package silian.finance.entitlements;

import java.time.LocalDate;
import silian.contracts.recruitment.HireConfirmed;
import silian.platform.standards.CreditCode;

/** Hires for tests. */
public final class Hires {

    public static final String EMPLOYER = CreditCode.complete("91420302MA490001").value();

    private Hires() {}

    public static HireConfirmed aHire(String id, String subject, LocalDate confirmedOn, boolean fullTime) {
        return new HireConfirmed(id, "talent-of-" + subject, subject, EMPLOYER, "posting-1", null, confirmedOn,
                confirmedOn.plusDays(14), fullTime,
                new HireConfirmed.Person(LocalDate.of(1999, 5, 4), "21", true, "F", LocalDate.of(2022, 6, 30),
                        "10525"));
    }
}

package silian.recruitment.talents;

import silian.platform.standards.CertificateNumber;

/**
 * What a certificate attests, as its number or the agency tells.
 *
 * @param level of a graduation certificate {@code 01} doctor, {@code 02} master, {@code 04} second bachelor, {@code 05}
 *     bachelor, {@code 06} junior college; of a degree certificate {@code 2} doctor, {@code 3} master, {@code 4}
 *     bachelor
 * @param year in which it was given out
 */
record Attestation(Kind kind, String level, int year) {

    /** What was given out. */
    enum Kind {
        /** 毕业证书. */
        GRADUATION,
        /** 学位证书. */
        DEGREE
    }

    static Attestation by(CertificateNumber number) {
        return new Attestation(kindOf(number), number.level(), number.year());
    }

    static Kind kindOf(CertificateNumber number) {
        return number.isDegree() ? Kind.DEGREE : Kind.GRADUATION;
    }
}

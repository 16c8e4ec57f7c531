package silian.recruitment.corrections;

/** What of an entry may be wrong. */
public enum DisputedField {
    /** 姓名. */
    NAME,
    /** 身份证号. */
    ID_NUMBER,
    /** 手机号. */
    PHONE,
    /** 学历、学位、专业或毕业日期. */
    GRADUATION,
    /** 证书编号. */
    CERTIFICATE
}

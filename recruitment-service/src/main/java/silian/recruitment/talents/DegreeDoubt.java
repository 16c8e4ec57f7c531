package silian.recruitment.talents;

/** Why a certificate does not prove what a talent is said to have studied. */
enum DegreeDoubt {
    /** 查无此证书: the agency does not know it. */
    UNKNOWN,
    /** 证书种类、编号或学校不符: the agency answers with a certificate of another number, kind or school. */
    ANOTHER_CERTIFICATE,
    /** 证书层次与学历学位不符: it is of another level than the education and degree. */
    LEVEL,
    /** 证书年份与毕业日期不符: it was given out long before or after the graduation. */
    YEAR,
    /** 证书已属他人: it is confirmed as another talent's. */
    ANOTHER_PERSON
}

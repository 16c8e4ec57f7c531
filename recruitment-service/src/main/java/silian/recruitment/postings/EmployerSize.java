package silian.recruitment.postings;

/** How large the employer is (单位规模), by the classes of 《统计上大中小微型企业划分办法（2017）》, as the employer tells it. */
public enum EmployerSize {
    /** 微型. */
    MICRO,
    /** 小型. */
    SMALL,
    /** 中型. */
    MEDIUM,
    /** 大型. */
    LARGE
}

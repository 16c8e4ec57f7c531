package silian.recruitment.courses;

/** What a course is for. */
public enum CourseKind {
    /** 创业意识培训: what it takes to start a business. */
    STARTUP_AWARENESS,
    /** 职业技能培训: a trade, such as e-commerce, welding or machining. */
    VOCATIONAL
}

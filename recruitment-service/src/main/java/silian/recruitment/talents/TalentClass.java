package silian.recruitment.talents;

/** Class of a talent (人才分类). The district has published no list of its own yet: local default, to be confirmed. */
public enum TalentClass {
    /** 顶尖人才. */
    A,
    /** 国家级领军人才. */
    B,
    /** 省级领军人才. */
    C,
    /** 市级领军人才, doctors. */
    D,
    /** Masters, 高级技师. */
    E,
    /** Bachelors. */
    F
}

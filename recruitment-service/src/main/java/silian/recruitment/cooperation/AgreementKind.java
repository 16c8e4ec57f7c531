package silian.recruitment.cooperation;

/** What an agreement is about. The district has published no list of its own: local default, to be confirmed. */
public enum AgreementKind {
    /** 校地人才合作: the university sends graduates. */
    TALENT_SUPPLY,
    /** 实习实训基地: it sends students for practice. */
    INTERNSHIP_BASE,
    /** 联合培养: both train students together. */
    JOINT_TRAINING,
    /** 产学研合作: it does research with the district's enterprises. */
    RESEARCH
}

package silian.recruitment.talents;

/** Why an entry that has the number of another is not taken for the same person's. */
public enum ContestReason {
    /** 同号异名: the other has another name. */
    ANOTHER_NAME,
    /** 手机号不符: an account claimed the other, and this one's phone is none that is proven to be the person's. */
    ANOTHER_PHONE,
    /** 已认定非同一人: a reviewer found that it is somebody else's, whatever number and name say. */
    REFUTED
}

package silian.recruitment.institutions;

/** Why a candidacy came to nothing though the person was neither rejected nor stepped back. */
public enum CandidacyEnding {
    /** 岗位取消. */
    POST_CANCELLED,
    /** 报名截止: it was written only after the post was opened or cancelled. */
    TOO_LATE
}

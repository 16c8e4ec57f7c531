package silian.finance.claims;

/** Where a claim stands. */
public enum ClaimState {
    /** 已提交. */
    SUBMITTED,
    /** 已审核: eligible on facts that were checked. */
    REVIEWED,
    /** 已审批. */
    APPROVED,
    /** 支付中: the bank may or may not have paid. */
    PAYING,
    /** 已支付. */
    PAID,
    /** 已驳回: not eligible on facts that were checked. */
    REJECTED
}

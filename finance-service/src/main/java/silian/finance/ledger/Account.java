package silian.finance.ledger;

/** An account of the books (会计科目). */
public enum Account {
    /** 银行存款: falls on the credit side. */
    BANK,
    /** 一次性创业补贴支出. */
    STARTUP_SUBSIDIES,
    /** 创业场租补贴支出. */
    STARTUP_RENT_SUBSIDIES
}

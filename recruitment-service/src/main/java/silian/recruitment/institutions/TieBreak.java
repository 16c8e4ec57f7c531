package silian.recruitment.institutions;

import java.util.Locale;

/** What decides between equal totals. */
enum TieBreak {
    /** 笔试成绩: the higher written score, additions included. */
    WRITTEN,
    /** 综合应用能力: the higher score of paper B. */
    PAPER_B,
    /** 抽签: the order of the candidate numbers, which are keyed digests and chosen by nobody. */
    LOT;

    static TieBreak of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

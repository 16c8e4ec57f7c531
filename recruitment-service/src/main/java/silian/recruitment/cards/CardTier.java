package silian.recruitment.cards;

import java.util.Locale;

/** Tier of a talent card, the highest first. */
public enum CardTier {
    /** 武当金卡. */
    GOLD,
    /** 武当银卡. */
    SILVER,
    /** 武当菁英卡. */
    ELITE;

    boolean isAbove(CardTier other) {
        return compareTo(other) < 0;
    }

    /** The parameter of the scheme that lists what the tier is good for. */
    String benefits() {
        return name().toLowerCase(Locale.ROOT) + "_benefits";
    }
}

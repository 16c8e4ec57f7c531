package silian.acceptance.fire.rubbish;

import java.util.SplittableRandom;

/** One family of ways to spoil a request. */
interface Rubbish {

    /** Whether there is anything in the request that can be spoilt this way. */
    default boolean fits(Shot shot) {
        return true;
    }

    void spoil(Shot shot, SplittableRandom random);
}
